/** At most `count` items, spread evenly over the list. */
export function spread<T>(items: readonly T[], count: number): T[] {
  const step = Math.max(1, items.length / Math.max(1, count));
  return Array.from({ length: Math.min(count, items.length) }, (_, index) =>
    items.at(Math.floor(index * step)),
  ).filter((item) => item !== undefined);
}
