// Package process holds what starting, ending and listening to other programs
// takes: a process group of their own, and the end of what they say.
package process

import (
	"os/exec"
	"syscall"
)

// OwnGroup has the command started in a process group of its own, and killed
// when this program dies where the system can do that.
func OwnGroup(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	endWithParent(cmd.SysProcAttr)
}

// KillGroup kills the process, started by [OwnGroup], and all processes it
// started. A group that is gone is no error. The number stays the group's own
// until the process was waited for and all others have ended.
func KillGroup(pid int) { _ = syscall.Kill(-pid, syscall.SIGKILL) }
