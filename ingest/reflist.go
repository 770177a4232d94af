package ingest

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"slices"

	"missive/internal/pathorder"
)

// locateRefs is the real path of the folder that the references lie in and, where
// one file of them was named, its name there.
func locateRefs(refs string) (folder, only string, err error) {
	info, err := os.Stat(refs)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "", "", refuse(ErrUsage, "references %s do not exist; check the name of the folder or file, and that the share is connected", refs)
	case err == nil && info.Mode().IsRegular():
		real, err := filepath.Abs(refs)
		if err == nil {
			real, err = filepath.EvalSymlinks(real)
		}
		if err != nil {
			return "", "", refuse(ErrUsage, "references %s: %w", refs, err)
		}
		return filepath.Dir(real), filepath.Base(real), nil
	}
	if folder, err = resolveDir(refs); err != nil {
		return "", "", fmt.Errorf("references: %w", err)
	}
	return folder, "", nil
}

// listRefs lists the texts of the folder of references, or the one file. Links in
// the folder that lead out of it, hidden files and results of runs are left out.
func listRefs(ctx context.Context, refs string, log *slog.Logger) ([]textFile, error) {
	real, only, err := locateRefs(refs)
	if err != nil {
		return nil, err
	}
	if only != "" {
		return []textFile{{dir: -1, rel: only, abs: filepath.Join(real, only)}}, nil
	}
	var out []textFile
	err = filepath.WalkDir(real, func(p string, d fs.DirEntry, err error) error {
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil:
			log.Warn("skipped among the references", "file", p, "error", err)
			return nil
		case p != real && (hidden(d.Name()) || d.IsDir() && isOutput(p)):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir() || !isRef(d.Name(), false):
			return nil
		}
		target, err := filepath.EvalSymlinks(p)
		if err != nil || !inside(target, real) {
			log.Warn("skipped among the references", "file", p, "reason", "a link that leads out of the folder, or nowhere")
			return nil
		}
		rel, err := filepath.Rel(real, p)
		if err == nil {
			out = append(out, textFile{dir: -1, rel: filepath.ToSlash(rel), abs: target})
		}
		return err
	})
	slices.SortFunc(out, func(a, b textFile) int { return pathorder.Compare(a.rel, b.rel) })
	return out, err
}
