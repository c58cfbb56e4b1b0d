import type { Passage, TextSpan } from "@/lib/composition/similarity";
import { coverage } from "./set/parameters";

/** Of `whole`, the characters that lie in some of `parts`, 0 to 1. */
function covered(whole: TextSpan, parts: readonly TextSpan[]): number {
  const marks = new Uint8Array(Math.max(1, whole.end - whole.start));
  for (const { start, end } of parts)
    marks.fill(1, Math.max(0, start - whole.start), Math.max(0, Math.min(end, whole.end) - whole.start));
  return marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
}

export type Judged = {
  /** Whether the shared passage was found; null where there is none. */
  found: boolean | null;
  right: number;
  wrong: Passage[];
  /** Of the passage's characters in both texts, the part that was found; null where there is none. */
  characters: number | null;
};

/** What reported passages are worth against the one that is truly shared. */
export function judge(shared: { a: TextSpan; b: TextSpan } | null, passages: readonly Passage[]): Judged {
  if (!shared) return { found: null, right: 0, wrong: [...passages], characters: null };
  const right = passages.filter(
    ({ a, b }) => covered(a, [shared.a]) >= coverage.right && covered(b, [shared.b]) >= coverage.right,
  );
  const inA = covered(
    shared.a,
    right.map(({ a }) => a),
  );
  const inB = covered(
    shared.b,
    right.map(({ b }) => b),
  );
  return {
    found: inA >= coverage.found && inB >= coverage.found,
    right: right.length,
    wrong: passages.filter((passage) => !right.includes(passage)),
    characters: (inA + inB) / 2,
  };
}
