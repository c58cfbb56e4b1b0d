/** Milliseconds to wait before trying again. `attempt` is the one that failed, counted from 0. */
export type Backoff = (attempt: number) => number;

const minute = 60_000;
/** The real server's table. Later attempts repeat its last entry. */
const table = [
  15_000,
  30_000,
  minute,
  2 * minute,
  5 * minute,
  10 * minute,
  20 * minute,
  40 * minute,
  60 * minute,
  120 * minute,
];
const maxJitterMs = 30_000;

/** The real server's back-off: its table plus up to 30 s, so that what failed together does not come back together. */
export const serverBackoff =
  (random: () => number = Math.random): Backoff =>
  (attempt) =>
    (table[Math.min(attempt, table.length - 1)] ?? 0) + Math.floor(random() * maxJitterMs);
