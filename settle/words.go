package settle

import "missive/reading"

type vocabulary map[string]int

func (v vocabulary) learn(p reading.Page) {}

func (v vocabulary) repeated() map[string]bool { return nil }

func (s *sheet) settleWords() {}
