const atOnce = 5_000;
const bitesAtMost = 200;

/**
 * Deletes rows in small bites, so that nobody waits for them.
 * @param deleteSome deletes so many at most and tells how many there were
 */
export async function sweepInBites(deleteSome: (atMost: number) => Promise<number>): Promise<number> {
  let swept = 0;
  for (let bite = 0; bite < bitesAtMost; bite++) {
    const count = await deleteSome(atOnce);
    swept += count;
    if (count < atOnce) break;
  }
  return swept;
}
