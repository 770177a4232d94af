#ifndef MISSIVE_LEPT_MESSAGES_H
#define MISSIVE_LEPT_MESSAGES_H

/* Leptonica prints why something failed instead of returning it. These
 * functions catch what the calling thread's own calls printed. */

void lept_listen(void);          /* once, before all else */
void lept_forget(void);          /* before a call */
const char *lept_said(void);     /* after it: what it printed, or "" */

#endif
