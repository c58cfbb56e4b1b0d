const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;

/** An access token is short-lived: what it says was true when it was made. */
export const accessTokenSeconds = 600;
/** By so much may the clocks of two machines differ. */
export const clockToleranceSeconds = 5;

/** A login by password lasts no longer than this, however often its tokens are refreshed… */
export const familyMs = 90 * day;
/** …nor when they are not. */
export const idleMs = 30 * day;

/** So long after a rotation the token before counts as sent again for an answer that got lost, not as stolen. */
export const graceMs = 10 * second;
/** Refresh tokens that one rotation gives out in all, the first among them. */
export const mostOfOneRotation = 5;
/** Logins by password that a person has at once; the oldest ends for one more. */
export const mostFamilies = 100;

/** A key signs for so long… */
export const signingKeyMs = 90 * day;
/** …and is published until what it signed last is over, with room for clocks that differ. */
export const publishedKeyMs = signingKeyMs + 15 * minute;

export const maxKeyLifeMs = 366 * day;
/** Keys that somebody has in one organisation. */
export const mostKeys = 50;
/** How old the time of the last use may be before a request renews it: a read seldom becomes a write. */
export const usedEveryMs = minute;
