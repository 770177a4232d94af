package settle

func (s *sheet) scraps() {}
