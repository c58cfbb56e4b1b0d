type OtherQuery = { how: "unquoted" | "anyWord" | "beginnings"; q: string };

const longestBeginning = 5;
const shortestWord = 4;

/** Wider searches for one that found nothing: without its quotes, by any of its words, by how its words begin. */
export function otherQueries(q: string): OtherQuery[] {
  if (q.includes('"')) return [{ how: "unquoted", q: q.replaceAll('"', " ").replaceAll(/\s+/g, " ").trim() }];
  const words = q
    .split(/\s+/)
    .filter((word) => /^[\p{L}\p{M}\p{N}]+$/u.test(word) && !/^(OR|OU)$/.test(word));
  const others = q.split(/\s+/).filter((word) => word !== "" && !words.includes(word));
  const long = words.filter((word) => word.length >= shortestWord);
  const join = (some: readonly string[], by: string) => [some.join(by), ...others].join(" ");
  return [
    ...(words.length > 1 && others.length === 0 ? [{ how: "anyWord" as const, q: join(words, " OR ") }] : []),
    ...(long.length > 0
      ? [
          {
            how: "beginnings" as const,
            q: join(
              long.map((word) => `${word.slice(0, longestBeginning)}*`),
              " ",
            ),
          },
        ]
      : []),
  ];
}
