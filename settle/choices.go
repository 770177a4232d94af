package settle

const (
	// choiceBase and choiceShare are what one of the engine's other readings
	// of a character weighs, at confidence 0 and more with it.
	choiceBase  = 0.06
	choiceShare = 0.1
)

// choices lets the engine's other readings of a character stand for election.
func (s *sheet) choices() {
	for _, r := range s.rows {
		for _, sl := range r.slots {
			weight := 0.0
			for _, it := range sl.column {
				if it == nil {
					continue
				}
				for _, o := range it.Choices {
					sl.add(fold(o.Text), (choiceBase+choiceShare*o.Conf)/float64(sl.readings))
					weight++
				}
			}
			if weight > 0 {
				sl.norm()
			}
		}
	}
}
