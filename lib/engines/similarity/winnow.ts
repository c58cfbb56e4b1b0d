/**
 * Winnowing: the least hash of each window, the rightmost of equal ones, each place once (Schleimer, Wilkerson & Aiken, *Winnowing: local algorithms for
 * document fingerprinting*, SIGMOD 2003). What two texts share over `window` + gram length - 1 words gives both at least one equal hash. What a wide
 * window selects, a narrower one selects as well.
 */
export function winnow(hashes: readonly number[], window: number): number[] {
  const chosen: number[] = [];
  let least = -1;
  for (let end = 0; end < hashes.length; end++) {
    const start = Math.max(0, end - window + 1);
    if (least >= start && hashAt(hashes, end) > hashAt(hashes, least)) continue;
    if (least >= start) least = end;
    else {
      least = start;
      for (let at = start; at <= end; at++) if (hashAt(hashes, at) <= hashAt(hashes, least)) least = at;
    }
    if (end + 1 >= Math.min(window, hashes.length)) chosen.push(hashAt(hashes, least));
    else least = -1;
  }
  return chosen;
}

const hashAt = (hashes: readonly number[], at: number): number => hashes[at] ?? 0;

/** At most `budget` different hashes, by the narrowest window from `narrowest` on that leaves so few. */
export function winnowWithin(hashes: readonly number[], narrowest: number, budget: number): number[] {
  let window = narrowest;
  let chosen = [...new Set(winnow(hashes, window))];
  while (chosen.length > budget) {
    window = Math.ceil((window * chosen.length) / budget);
    chosen = [...new Set(winnow(hashes, window))];
  }
  return chosen;
}
