//go:build unix && !linux

package process

import "syscall"

// endWithParent: elsewhere a worker ends when its standard input does.
func endWithParent(*syscall.SysProcAttr) {}
