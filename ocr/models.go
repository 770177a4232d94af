package ocr

import "missive/wordlist"

// ModelPaths are the files of the models that would read these languages, in
// their order; none means English. The error is that of [CheckLangs].
func ModelPaths(langs []string) ([]string, error) {
	langs = Settings{Langs: langs}.langs()
	dir, err := modelDir(langs, modelDirs())
	if err != nil {
		return nil, err
	}
	paths := make([]string, len(langs))
	for i, l := range langs {
		paths[i] = modelFile(dir, l)
	}
	return paths, nil
}

// Words are the words that these languages' models know; none means English.
// The error is that of [CheckLangs], or says what is wrong with a model's list.
func Words(langs []string) (wordlist.Lists, error) {
	paths, err := ModelPaths(langs)
	if err != nil {
		return nil, err
	}
	return wordlist.OpenAll(paths)
}
