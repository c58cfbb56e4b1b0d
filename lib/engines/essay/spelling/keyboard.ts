const rows = ["qwertyuiop", "asdfghjklç", "zxcvbnm"];

function neighbourPairs(): ReadonlySet<string> {
  const pairs = new Set<string>();
  rows.forEach((row, rowIndex) => {
    [...row].forEach((key, column) => {
      const below = rows[rowIndex + 1] ?? "";
      for (const other of [row[column + 1], below[column - 1], below[column]]) {
        if (other) pairs.add(key + other).add(other + key);
      }
    });
  });
  return pairs;
}

const neighbours = neighbourPairs();

/** Whether two keys touch on a keyboard. */
export const areNeighbours = (a: string, b: string): boolean => neighbours.has(a + b);
