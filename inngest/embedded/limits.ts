/** The real server's limits, so that what runs here runs there. */
export const maxStepsPerRun = 1000;
export const maxStepBytes = 4 * 1024 * 1024;
export const maxRunBytes = 32 * 1024 * 1024;
export const defaultAttempts = 5;
export const maxRetries = 20;

/** How long an event id that the sender chose is remembered. */
export const eventKeyHours = 24;

/** An invoked function that has not answered after this long fails the invoking step. */
export const defaultInvokeTimeoutMs = 365 * 24 * 3600 * 1000;

/** A job claimed this often without an answer or a checkpoint kills its processes: its run fails… */
export const maxClaims = 5;
/** …unless so many workers died without it in the same time: then something else kills them… */
export const pardoningDeaths = 2;
/** …which is not so where another job was lost this often: that one killed them. */
export const killerLosses = 3;
/** …but not for ever. */
export const maxPardonedClaims = 25;

/** A wait that only something else than time ends: a century, since no store knows eternity. */
export const alwaysMs = 100 * 365 * 86_400_000;

/** A batch that holds so many events, or so many bytes of them, is started. */
export const maxBatchSize = 100;
export const maxBatchBytes = 10 * 1024 * 1024;

/** How often a job that waits for a concurrency key is looked at when no other one ends here. */
export const parkedLookMs = 1000;

/** A worker tells so often that it is there… */
export const checkInMs = 10_000;
/** …and is gone when it has not for so long. */
export const goneMs = 60_000;
