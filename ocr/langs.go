package ocr

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// A MissingLangError says that models of languages are not installed, or that
// a name can be none.
type MissingLangError struct {
	// Langs are the languages without a model, in the order asked for.
	Langs []string
	// Dirs are the folders that were searched.
	Dirs []string
}

func (e *MissingLangError) Error() string {
	var debian, fedora []string
	for _, l := range e.Langs {
		if !langName.MatchString(l) {
			return fmt.Sprintf("%q is not a name of a Tesseract language; names look like eng, deu or chi_sim, several are joined with +: eng+rus", l)
		}
		debian = append(debian, "tesseract-ocr-"+strings.ToLower(strings.NewReplacer("_", "-", "/", "-").Replace(l)))
		fedora = append(fedora, "tesseract-langpack-"+strings.TrimPrefix(l, "script/"))
	}
	where := "no folder of Tesseract's models was found"
	if len(e.Dirs) > 0 {
		where = "looked in " + strings.Join(e.Dirs, ", ")
	}
	return fmt.Sprintf("the Tesseract model of %s is not installed (%s); install %s (Debian, Ubuntu), %s (Fedora) or tesseract-lang (Homebrew), or set TESSDATA_PREFIX to the folder that holds it",
		strings.Join(e.Langs, ", "), where, strings.Join(debian, " "), strings.Join(fedora, " "))
}

// langName is what the name of a model may be; it becomes a file's name.
var langName = regexp.MustCompile(`^(script/)?[A-Za-z0-9_]+$`)

// CheckLangs tells whether the models of all languages are installed; none
// means English. The error is a [*MissingLangError].
func CheckLangs(langs []string) error {
	_, err := modelDir(Settings{Langs: langs}.langs(), modelDirs())
	return err
}

// modelDirs are the folders in which Tesseract's models may be, the likeliest
// first. Where TESSDATA_PREFIX is set, it alone counts, as with Tesseract.
func modelDirs() []string {
	if p := os.Getenv("TESSDATA_PREFIX"); p != "" {
		return []string{p}
	}
	// Debian has a folder for each version of the engine, newest last.
	dirs, _ := filepath.Glob("/usr/share/tesseract-ocr/*/tessdata")
	slices.Reverse(dirs)
	return slices.DeleteFunc(append(dirs,
		"/usr/share/tesseract/tessdata", // Fedora
		"/usr/share/tessdata",           // Arch, Alpine
		"/opt/homebrew/share/tessdata",  // Homebrew on Apple silicon
		"/usr/local/share/tessdata",     // Homebrew on Intel, built from source
		"/opt/local/share/tessdata",     // MacPorts
	), func(d string) bool {
		info, err := os.Stat(d)
		return err != nil || !info.IsDir()
	})
}

// modelDir is the first of dirs that holds the models of all languages. The
// engine is told to use it and no other, so that what was checked and named in
// [Identity] is what reads.
func modelDir(langs, dirs []string) (string, error) {
	fewest := langs
	for _, dir := range dirs {
		var missing []string
		for _, l := range langs {
			info, err := os.Stat(modelFile(dir, l))
			if !langName.MatchString(l) || err != nil || !info.Mode().IsRegular() {
				missing = append(missing, l)
			}
		}
		if len(missing) == 0 {
			return dir, nil
		}
		if len(missing) < len(fewest) {
			fewest = missing
		}
	}
	return "", &MissingLangError{Langs: fewest, Dirs: dirs}
}

// modelFile is where the model of a language is in a folder of models.
func modelFile(dir, lang string) string {
	return filepath.Join(dir, filepath.FromSlash(lang)+".traineddata")
}
