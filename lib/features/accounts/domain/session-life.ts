/** A session ends thirty days after signing in, however often it is used. */
export const sessionSeconds = 30 * 24 * 3600;

/** How old the time last seen may be before a request renews it: a read seldom becomes a write. */
export const seenEverySeconds = 300;

/** Of what a browser calls itself, so much is kept. */
export const maxUserAgentCharacters = 300;
