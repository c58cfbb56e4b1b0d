import { diffLines } from "diff";

/**
 * The lines (from 1) of `after` that `before` does not have at that place. Blank lines do not count, nor lines that are only indented
 * otherwise.
 */
export function changedLines(before: string, after: string): number[] {
  const changed: number[] = [];
  let line = 1;
  for (const { value, added, removed } of diffLines(before, after, { ignoreWhitespace: true })) {
    if (removed) continue;
    const texts = value.replace(/\n$/u, "").split("\n");
    for (const [index, text] of texts.entries()) if (added && text.trim()) changed.push(line + index);
    line += texts.length;
  }
  return changed;
}
