package report

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"missive/align"
)

// AllDifferences is the name of the budget for differences of every kind.
const AllDifferences = "differences"

// BudgetNames are what a budget can be set for, as people type them: every kind
// and cause of a difference, every kind of block, and all differences.
func BudgetNames() []string {
	names := []string{AllDifferences}
	for _, k := range align.Kinds() {
		names = append(names, typed(string(k)))
	}
	for _, c := range align.Causes() {
		names = append(names, typed(string(c)))
	}
	for _, b := range align.BlockKinds() {
		names = append(names, typed(string(b)))
	}
	return names
}

// typed is a name as it is typed on a command line: "left in" is left-in.
func typed(name string) string { return strings.ReplaceAll(name, " ", "-") }

// ParseBudget reads a budget as people write it, NAME=N such as
// over-stripped=0; blanks in a name count as hyphens. It fails for names that
// are not among [BudgetNames] and for what is no whole number from 0 up.
func ParseBudget(s string) (name string, most int, err error) {
	name, number, ok := strings.Cut(s, "=")
	if !ok {
		return "", 0, fmt.Errorf("%q is not a budget: want NAME=N, such as over-stripped=0", s)
	}
	if name, err = budgetName(name); err != nil {
		return "", 0, err
	}
	most, err = strconv.Atoi(strings.TrimSpace(number))
	if err != nil || most < 0 {
		return "", 0, fmt.Errorf("the budget of %s is %q: want a whole number from 0 up", name, number)
	}
	return name, most, nil
}

// budgetName is the name as [BudgetNames] has it.
func budgetName(s string) (string, error) {
	name := typed(strings.ToLower(strings.TrimSpace(s)))
	if !slices.Contains(BudgetNames(), name) {
		return "", fmt.Errorf("there is no budget for %q: there are %s", s, strings.Join(BudgetNames(), ", "))
	}
	return name, nil
}

// spent counts by [BudgetNames] what kinds, causes and blocks come to.
func spent(kinds map[align.Kind]int, causes map[align.Cause]int, blocks map[align.BlockKind]int) map[string]int {
	out := map[string]int{}
	for k, n := range kinds {
		out[typed(string(k))] += n
		out[AllDifferences] += n
	}
	for c, n := range causes {
		out[typed(string(c))] += n
	}
	for b, n := range blocks {
		out[typed(string(b))] += n
	}
	return out
}

// overBudget are the names of which more was spent than allowed, in the order
// of BudgetNames.
func overBudget(spent, allowed map[string]int) []string {
	return slices.DeleteFunc(BudgetNames(), func(name string) bool {
		most, limited := allowed[name]
		return !limited || spent[name] <= most
	})
}
