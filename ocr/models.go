package ocr

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
