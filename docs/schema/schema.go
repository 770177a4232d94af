// Package schema holds the published JSON Schemas (draft 2020-12) of the
// documents that Missive writes: comparison.schema.json of compare.json,
// diff.schema.json of `missive diff --format json`, summary.schema.json of
// summary.json. They refer to each other as files of one folder.
//
// Each document begins with its version, which its schema states. The schemas
// allow no other properties than they describe; a test holds them to the Go
// types and to what the program writes, so that neither changes alone.
package schema

import "embed"

// Files are the schemas.
//
//go:embed *.schema.json
var Files embed.FS

// Names are what the schemas are called, without their ending.
func Names() []string { return []string{"comparison", "diff", "summary"} }

// Read is the schema of that name.
func Read(name string) ([]byte, error) { return Files.ReadFile(name + Ending) }

// Ending is what the schemas' files end in.
const Ending = ".schema.json"
