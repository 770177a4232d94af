// Package tomlfile reads the TOML files that people write: a setting that the
// program does not know is refused, because it is a misspelt one, and every
// error names the file and the line.
package tomlfile

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// An Unknown is a setting that there is not.
type Unknown struct {
	File string
	Line int    // from 1
	Key  string // with the tables it stands in: marking.drop
}

func (u Unknown) Error() string {
	return fmt.Sprintf("%s:%d: there is no setting %q", u.File, u.Line, u.Key)
}

// Decode reads the data of the named file into what v points to. The error of a
// setting that v lacks is an [Unknown].
func Decode(name string, data []byte, v any) error {
	err := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields().Decode(v)
	if err == nil {
		return nil
	}
	var unknown *toml.StrictMissingError
	if errors.As(err, &unknown) && len(unknown.Errors) > 0 {
		line, _ := unknown.Errors[0].Position()
		return Unknown{name, line, strings.Join(unknown.Errors[0].Key(), ".")}
	}
	var at *toml.DecodeError
	if errors.As(err, &at) {
		line, _ := at.Position()
		return fmt.Errorf("%s:%d: %w", name, line, err)
	}
	return fmt.Errorf("%s: %w", name, err)
}
