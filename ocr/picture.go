package ocr

import (
	"fmt"

	"github.com/google/renameio/v2"
)

// pictureQuality is that of JPEG, from 1 to 100. At 60 typewritten pages of
// 300 dpi take 0.5 MB and show no blemish that an eye would put down to it.
const pictureQuality = 60

// writePicture writes the upright page, not deskewed, as a JPEG in its full
// size, for people and for cuts. Readers never see half of it.
func (s *scan) writePicture(path string) error {
	data, err := s.pix.JPEG(pictureQuality)
	if err != nil {
		return fmt.Errorf("picture %s: %w", path, err)
	}
	if err := renameio.WriteFile(path, data, 0o644, renameio.WithExistingPermissions()); err != nil {
		return fmt.Errorf("picture %s: %w", path, err)
	}
	return nil
}
