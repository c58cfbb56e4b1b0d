/** Weighted, undirected: for each node its neighbours. */
export type Graph = readonly ReadonlyMap<number, number>[];

const damping = 0.85;
const rounds = 40;

/**
 * The rank of each node (weighted PageRank as in Mihalcea & Tarau, *TextRank: bringing order into texts*, EMNLP 2004). A fixed number of rounds, so that the
 * same graph has the same ranks everywhere.
 */
export function pageRank(graph: Graph): number[] {
  const outgoing = graph.map((edges) => [...edges.values()].reduce((sum, weight) => sum + weight, 0));
  let ranks = graph.map(() => 1);
  for (let round = 0; round < rounds; round++)
    ranks = graph.map((edges) => {
      let sum = 0;
      for (const [other, weight] of edges) sum += ((ranks[other] ?? 0) * weight) / (outgoing[other] ?? 1);
      return 1 - damping + damping * sum;
    });
  return ranks;
}

/** Adds an edge in both directions. */
export function connect(
  graph: readonly Map<number, number>[],
  one: number,
  other: number,
  weight: number,
): void {
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const)
    graph[from]?.set(to, (graph[from]?.get(to) ?? 0) + weight);
}
