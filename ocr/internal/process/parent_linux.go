package process

import "syscall"

// endWithParent has the kernel kill the child when its parent dies.
func endWithParent(a *syscall.SysProcAttr) { a.Pdeathsig = syscall.SIGKILL }
