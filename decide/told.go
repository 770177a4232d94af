package decide

import (
	"fmt"
	"regexp"
	"strconv"

	"missive/letter"
)

// because is the reason of an edit that a decision makes.
func because(what string, d Decision) string { return fmt.Sprintf("%s (decision %s)", what, d.ID) }

// decision matches how such a reason names its decision.
var decision = regexp.MustCompile(`\(decision (\S+)\)$`)

// By is the ID of the decision that made an edit, or empty. The decision may have
// been made about an edit of another name.
func By(e letter.Edit) string {
	if m := decision.FindStringSubmatch(e.Why); e.Rule == Person && m != nil {
		return m[1]
	}
	return ""
}

// Made is how many decisions [Apply] carried out on the letter, and how many of
// them do not fit it, or only in part.
func Made(l *letter.Letter) (decisions, unmatched int) {
	for _, s := range l.Steps {
		if s.Name != stepName {
			continue
		}
		decisions, _ = strconv.Atoi(s.Settings[madeSetting])
		unmatched, _ = strconv.Atoi(s.Settings[unmatchedSetting])
	}
	return max(decisions, 0), max(unmatched, 0)
}

// stepName is the step that Apply records in the letter, and these are its
// settings.
const (
	stepName         = "decide"
	madeSetting      = "decisions"
	unmatchedSetting = "unmatched"
)
