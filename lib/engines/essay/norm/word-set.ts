/** The words of a list that white space parts. */
export const listedWords = (list: string): string[] => list.split(/\s+/u).filter(Boolean);

export const wordSet = (list: string): ReadonlySet<string> => new Set(listedWords(list));

/** The pairs of a list such as "tem=têm vem=vêm". */
export const wordPairs = (list: string): [string, string][] =>
  listedWords(list).map((pair) => {
    const [first = "", second = ""] = pair.split("=");
    return [first, second];
  });
