/** UUIDs in rising order, with a random end: the same source of numbers gives the same ids. */
export function sequentialIds(random: () => number): () => string {
  let count = 0;
  return () => {
    count += 1;
    const head = count.toString(16).padStart(8, "0");
    const tail = Math.floor(random() * 2 ** 48).toString(16);
    return `${head}-0000-7000-8000-${tail.padStart(12, "0")}`;
  };
}
