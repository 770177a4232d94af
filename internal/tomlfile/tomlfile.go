// Package tomlfile reads the TOML files that people write: a setting that the
// program does not know is refused, because it is a misspelt one, and every
// error names the file and the line.
package tomlfile

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"regexp"
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
		if kinds := otherKind.FindStringSubmatch(at.Error()); kinds != nil {
			return fmt.Errorf("%s:%d: the setting %q is %s: want %s", name, line, strings.Join(at.Key(), "."),
				cmp.Or(inTOML[kinds[1]], kinds[1]), wanted(kinds[2]))
		}
		return fmt.Errorf("%s:%d: %w", name, line, err)
	}
	return fmt.Errorf("%s: %w", name, err)
}

// otherKind is what the decoder says where a setting has a value of another kind
// than the program wants: the kind in the file, what of the program it was to go
// into, and the kind that this has.
var otherKind = regexp.MustCompile(`^toml: cannot decode TOML (\S+(?: \S+)?) into (?:struct field \S+ of type |struct field struct .*\}\.\w+ of type )?(.+)$`)

// The kinds as people call them; others stand as they are.
var (
	inTOML = map[string]string{"string": "a text", "integer": "a whole number", "float": "a number with a point",
		"boolean": "true or false", "array": "a list", "inline table": "a table", "table": "a table",
		"local date": "a date", "local time": "a time", "local date-time": "a date with a time", "date-time": "a date with a time"}
	inGo = map[string]string{"string": `a text in quotes, such as "x"`, "int": "a whole number, such as 3",
		"bool": "true or false", "float64": "a number", "[]string": `a list of texts, such as ["x", "y"]`}
)

func wanted(kind string) string {
	if strings.HasPrefix(kind, "struct ") || strings.HasPrefix(kind, "map[") {
		return "a table, as under [its name] on a line of its own"
	}
	return cmp.Or(inGo[kind], kind)
}
