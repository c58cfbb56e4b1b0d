import { diffLines, diffWordsWithSpace } from "diff";
import type { TextChange } from "../schemas";

/** Beyond so many changed words or lines, texts have so little in common that they are compared more coarsely. */
const limits = { words: 1_000, lines: 300 };

type Part = { value: string; added: boolean; removed: boolean };

/** Myers' comparison takes time in proportion to the changes, so that their number is bounded. */
function partsOf(before: string, after: string): Part[] {
  return (
    diffWordsWithSpace(before, after, { maxEditLength: limits.words }) ??
    diffLines(before, after, { maxEditLength: limits.lines }) ?? [
      { value: before, added: false, removed: true },
      { value: after, added: true, removed: false },
    ]
  );
}

/** Spaces between changed words are part of the change: whole phrases are replaced, not each word by another. */
const isGap = (part: Part, next: Part | undefined): boolean =>
  /^[^\S\n]+$/.test(part.value) && next !== undefined && (next.added || next.removed);

/** A stretch that was replaced: what is gone before what came. */
class Replaced {
  private removed = "";
  private added = "";

  take({ value, added, removed }: Part): void {
    if (!added) this.removed += value;
    if (!removed) this.added += value;
  }

  get isEmpty(): boolean {
    return this.removed === "" && this.added === "";
  }

  get changes(): TextChange[] {
    const changes: TextChange[] = [
      { kind: "removed", text: this.removed },
      { kind: "added", text: this.added },
    ];
    return changes.filter(({ text }) => text !== "");
  }
}

/**
 * The changes of words that make one text of another, in order: all that is not added is the earlier text, all that is not removed
 * the later one. Texts with little in common are compared by lines, or replaced as a whole.
 */
export function wordChanges(before: string, after: string): TextChange[] {
  const parts = partsOf(before, after);
  const changes: TextChange[] = [];
  let replaced = new Replaced();
  for (const [position, part] of parts.entries()) {
    const unchanged = !part.added && !part.removed;
    if (!unchanged || (!replaced.isEmpty && isGap(part, parts[position + 1]))) {
      replaced.take(part);
      continue;
    }
    changes.push(...replaced.changes, { kind: "same", text: part.value });
    replaced = new Replaced();
  }
  return [...changes, ...replaced.changes].filter(({ text }) => text !== "");
}
