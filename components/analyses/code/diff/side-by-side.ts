import { type Change, diffLines, diffWordsWithSpace } from "diff";

/** A stretch of a line; `at` is its place in the line. */
export type Piece = { at: number; text: string; changed: boolean };
/** A line with its number in its version, from 1. */
export type Line = { number: number; pieces: Piece[] };

/**
 * A stretch of both versions. `same` and `folded` hold the same lines twice, with the numbers of each version; `folded` ones are far from
 * any change. Of a `changed` one either side may be empty; `change` counts from 1.
 */
export type Stretch = { before: Line[]; after: Line[] } & (
  | { kind: "same" | "folded" }
  | { kind: "changed"; change: number }
);

export type SideBySide = { stretches: Stretch[]; changes: number; removed: number; added: number };

/** Lines shown around a change. */
const context = 3;
/** Fewer lines than this are not worth folding. */
const leastFolded = 4;
/** Beyond so many different lines the search for the shortest difference takes too long: all is shown as changed. */
const maxEdits = 1_500;
/** Larger changes are shown by whole lines. */
const maxWordCharacters = 6_000;
/** Where less than this share of a change stayed the same, marking words would only scatter colour. */
const leastShared = 0.35;

const withLastBreak = (source: string): string =>
  source === "" || source.endsWith("\n") ? source : `${source}\n`;

const linesOf = (text: string): string[] => (text === "" ? [] : text.slice(0, -1).split("\n"));

const plain = (text: string): Piece[] => (text === "" ? [] : [{ at: 0, text, changed: false }]);

/** The lines of one side of a change, in pieces. */
function piecesByLine(parts: readonly Change[], side: "added" | "removed"): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const part of parts) {
    if (part[side === "added" ? "removed" : "added"]) continue;
    part.value.split("\n").forEach((text, index) => {
      if (index > 0) lines.push([]);
      const line = lines.at(-1);
      if (text !== "" && line) line.push({ at: line.length, text, changed: part[side] });
    });
  }
  return lines.slice(0, -1);
}

const letters = (text: string): number => text.replaceAll(/\s/g, "").length;

type Pieces = { before: Piece[][]; after: Piece[][] };

/** Which words of a change differ; none where next to nothing stayed. */
function wordPieces(removed: string, added: string): Pieces {
  const whole = { before: linesOf(removed).map(plain), after: linesOf(added).map(plain) };
  if (removed === "" || added === "" || removed.length + added.length > maxWordCharacters) return whole;
  const parts = diffWordsWithSpace(removed, added);
  const kept = parts.filter((part) => !part.added && !part.removed);
  const shared = letters(kept.map(({ value }) => value).join(""));
  if (2 * shared < leastShared * (letters(removed) + letters(added))) return whole;
  return { before: piecesByLine(parts, "removed"), after: piecesByLine(parts, "added") };
}

/** The stretch of lines that stayed, folded where it is far from a change. */
function unchanged(before: Line[], after: Line[], isFirst: boolean, isLast: boolean): Stretch[] {
  const from = isFirst ? 0 : context;
  const to = before.length - (isLast ? 0 : context);
  const cut = (kind: "same" | "folded", start: number, end: number): Stretch[] =>
    start < end ? [{ kind, before: before.slice(start, end), after: after.slice(start, end) }] : [];
  if (to - from < leastFolded) return cut("same", 0, before.length);
  return [...cut("same", 0, from), ...cut("folded", from, to), ...cut("same", to, before.length)];
}

function lineChanges(before: string, after: string): Change[] {
  const found = diffLines(before, after, { maxEditLength: maxEdits });
  return (
    found ?? [
      { value: before, removed: true, added: false, count: 0 },
      { value: after, removed: false, added: true, count: 0 },
    ]
  );
}

/** Removed and added lines that follow one another are one change. */
function changesTogether(parts: readonly Change[]): { removed: string; added: string; kept: string }[] {
  const together: { removed: string; added: string; kept: string }[] = [];
  for (const { value, added, removed } of parts) {
    const last = together.at(-1);
    if (!added && !removed) together.push({ removed: "", added: "", kept: value });
    else if (last && last.kept === "") last[added ? "added" : "removed"] += value;
    else together.push({ removed: removed ? value : "", added: added ? value : "", kept: "" });
  }
  return together;
}

/** Two versions of a program in stretches that can be drawn beside one another. */
export function sideBySide(before: string, after: string): SideBySide {
  const groups = changesTogether(lineChanges(withLastBreak(before), withLastBreak(after)));
  const result: SideBySide = { stretches: [], changes: 0, removed: 0, added: 0 };
  let [left, right] = [1, 1];
  groups.forEach(({ removed, added, kept }, index) => {
    const pieces = kept
      ? { before: linesOf(kept).map(plain), after: linesOf(kept).map(plain) }
      : wordPieces(removed, added);
    const lines = {
      before: pieces.before.map((line, offset) => ({ number: left + offset, pieces: line })),
      after: pieces.after.map((line, offset) => ({ number: right + offset, pieces: line })),
    };
    left += lines.before.length;
    right += lines.after.length;
    if (kept) {
      result.stretches.push(
        ...unchanged(lines.before, lines.after, index === 0, index === groups.length - 1),
      );
      return;
    }
    result.changes += 1;
    result.removed += lines.before.length;
    result.added += lines.after.length;
    result.stretches.push({ kind: "changed", change: result.changes, ...lines });
  });
  return result;
}
