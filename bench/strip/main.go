// Command strip measures what cleaning takes from scanned letters and what it
// leaves in, word by word: every word that was read is matched with the line of
// the page it stands on, by box and text, and so is known for one of the
// letter's own or for stamp, file number, pen, furniture or dirt.
//
// It is run from the module's root, as make bench-strip does, with the program
// itself reading the pages; readings are kept, so a change of a rule is measured
// in seconds. Beside the project's fixtures it takes the real material in
// ../shared where that is there, and folders that make fixtures has drawn.
package main

import "missive/bench/begin"

func main() { begin.Command(newRoot()) }
