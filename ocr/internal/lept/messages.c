#include <allheaders.h>
#include <string.h>
#include "messages.h"

/* One buffer for each thread, so that calls on different threads do not mix
 * their messages. What does not fit is dropped: the first message is the one
 * nearest to the cause. */
static _Thread_local char said[2048];
static _Thread_local size_t len;

static void hear(const char *message) {
	size_t room = sizeof said - 1 - len, n = strlen(message);
	if (n > room)
		n = room;
	memcpy(said + len, message, n);
	len += n;
	said[len] = 0;
}

void lept_listen(void) {
	setMsgSeverity(L_SEVERITY_ERROR);
	leptSetStderrHandler(hear);
}

void lept_forget(void) {
	len = 0;
	said[0] = 0;
}

const char *lept_said(void) { return said; }
