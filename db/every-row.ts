/**
 * Rows read some at a time, each time from behind the last one on.
 * @param atOnce how many `read` gives at most: fewer are the last ones
 */
export async function* everyRow<T>(
  atOnce: number,
  read: (after: T | undefined) => Promise<readonly T[]>,
): AsyncGenerator<T> {
  for (let after: T | undefined; ; ) {
    const rows = await read(after);
    yield* rows;
    after = rows.at(-1);
    if (rows.length < atOnce) return;
  }
}
