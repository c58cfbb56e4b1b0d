import { hashPair } from "../language/hash";
import type { FeatureList } from "../language/linear-model";
import { type ClauseView, finiteIn, hasComma, parts } from "./clause-view";
import type { WrittenWord } from "./written-words";

type Seen = Pick<WrittenWord, "form" | "lemma" | "tag">;
const boundary: Seen = { form: 1, lemma: 1, tag: 1 };

const buckets = Uint8Array.of(0, 1, 2, 3, 4, 5, 6, 6, 6, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8);
const furthest = 9;
const distanceBucket = (distance: number): number => buckets[distance] ?? furthest;
const few = (count: number): number => Math.min(count, 2);

const three = (first: number, second: number, third: number): number =>
  hashPair(hashPair(0, first, second), third);

/** The words around the gap: alone, in pairs and in runs, and their tags likewise. */
function addNeighbours({ words }: ClauseView, gap: number, list: FeatureList): void {
  const word = (offset: number): Seen => words[gap + offset] ?? boundary;
  const [l2, l1, l0, r0, r1, r2] = [word(-2), word(-1), word(0), word(1), word(2), word(3)];
  list.add(hashPair(1, l0.form));
  list.add(hashPair(2, r0.form));
  list.add(hashPair(3, l1.form));
  list.add(hashPair(4, r1.form));
  list.add(hashPair(5, r2.form));
  list.add(hashPair(6, l0.lemma));
  list.add(hashPair(7, r0.lemma));
  list.add(hashPair(8, l0.form, r0.form));
  list.add(hashPair(9, l1.form, l0.form));
  list.add(hashPair(10, r0.form, r1.form));
  list.add(hashPair(11, l0.tag, r0.form));
  list.add(hashPair(12, l0.form, r0.tag));
  list.add(hashPair(13, three(l1.form, l0.form, r0.form), 0));
  list.add(hashPair(14, three(l0.form, r0.form, r1.form), 0));
  list.add(hashPair(15, three(r0.form, r1.form, r2.form), 0));
  list.add(hashPair(16, three(l2.form, l1.form, l0.form), 0));
  list.add(hashPair(17, three(l0.tag, r0.form, r1.tag), 0));
  list.add(hashPair(18, three(l0.tag, r0.form, r1.form), 0));
  list.add(hashPair(19, l0.lemma, r0.lemma));
  const [tl, tr] = [hashPair(0, l1.tag, l0.tag), hashPair(0, r0.tag, r1.tag)];
  list.add(hashPair(20, l0.tag));
  list.add(hashPair(21, r0.tag));
  list.add(hashPair(22, l0.tag, r0.tag));
  list.add(hashPair(23, tl, r0.tag));
  list.add(hashPair(24, l0.tag, tr));
  list.add(hashPair(25, tl, tr));
  list.add(hashPair(26, three(l2.tag, tl, tr), r2.tag));
  list.add(hashPair(27, tl));
  list.add(hashPair(28, tr));
  list.add(hashPair(29, tr, r2.tag));
  list.add(hashPair(30, l2.tag, tl));
  list.add(hashPair(31, three(tl, r0.form, 0), 0));
  list.add(hashPair(32, three(l0.form, tr, 0), 0));
}

const markAt = (view: ClauseView, at: number): number =>
  at <= 0 || at >= view.words.length ? 3 : hasComma(view.words[at]) ? 2 : parts(view.words[at]) ? 1 : 0;

/** The stretches on both sides: how they open, how long they are, what verbs and subordinate clauses they hold. */
function addStretches(view: ClauseView, gap: number, list: FeatureList): void {
  const { words, from, to, subordinator } = view;
  const start = from[gap] ?? 0;
  const end = to[gap + 1] ?? gap + 1;
  const left = distanceBucket(gap - start + 1);
  const right = distanceBucket(end - gap);
  const verbsLeft = few(finiteIn(view, start, gap));
  const verbsRight = few(finiteIn(view, gap + 1, end));
  const verbs = verbsLeft * 3 + verbsRight;
  const opener = words[start] ?? boundary;
  const second = words[start + 1] ?? boundary;
  const [l0, r0, r1] = [words[gap] ?? boundary, words[gap + 1] ?? boundary, words[gap + 2] ?? boundary];
  const opening = markAt(view, start);
  const closing = markAt(view, end + 1);
  const frame = opening * 4 + closing;
  const clause = subordinator[gap] ?? 0;
  const subordinate = clause === 0 ? boundary : (words[clause - 1] ?? boundary);
  const verbsSince = clause === 0 ? 0 : 1 + few(finiteIn(view, clause, gap));
  const nextVerb = verbAhead(view, gap, end);
  list.add(hashPair(40, left, opening));
  list.add(hashPair(41, right, closing));
  list.add(hashPair(42, left * 16 + right, frame));
  list.add(hashPair(43, verbs, frame));
  list.add(hashPair(44, hashPair(0, verbs, frame), r0.tag));
  list.add(hashPair(45, hashPair(0, verbs, frame), r0.form));
  list.add(hashPair(46, three(verbs, l0.tag, r0.tag), frame));
  list.add(hashPair(47, opener.form, r0.tag));
  list.add(hashPair(48, three(opener.form, left, opening), 0));
  list.add(hashPair(49, three(opener.form, verbsLeft, r0.tag), opening));
  list.add(hashPair(50, three(opener.tag, verbsLeft, r0.tag), opening));
  list.add(hashPair(51, three(opener.tag, left, verbs), r0.tag));
  list.add(hashPair(52, three(opener.form, second.form, verbsLeft), opening));
  list.add(hashPair(53, three(opener.form, second.form, left), r0.tag));
  list.add(hashPair(54, three(subordinate.form, verbsSince, r0.tag), 0));
  list.add(hashPair(55, three(subordinate.form, verbsSince, r0.form), 0));
  list.add(hashPair(56, three(subordinate.form, verbsSince, verbsRight), frame));
  list.add(hashPair(57, nextVerb, three(l0.tag, opener.tag, verbsLeft)));
  list.add(hashPair(58, nextVerb, three(opener.form, verbsLeft, opening)));
  list.add(hashPair(59, three(r0.form, right, closing), verbsRight));
  list.add(hashPair(60, three(r0.form, r1.form, right), closing));
  list.add(hashPair(61, three(r0.form, l0.tag, verbs), 0));
  list.add(hashPair(62, three(r0.lemma, left, verbsLeft), 0));
  list.add(hashPair(63, three(hashPair(0, opener.tag, second.tag), left, verbsLeft), r0.tag));
  addSurroundings(view, gap, start, end, list);
}

/** How many words after the gap the next finite verb of the right part stands: 0 (at once) to 4, 5 for none. */
function verbAhead({ words }: ClauseView, gap: number, end: number): number {
  for (let at = gap + 1; at <= Math.min(end, gap + 5); at++) if (words[at]?.finite) return at - gap - 1;
  return 5;
}

/** What stands beyond the stretches: the ones before and after them, and how many commas the sentence has. */
function addSurroundings(view: ClauseView, gap: number, start: number, end: number, list: FeatureList): void {
  const { words, from, to, commas } = view;
  const [l0, r0] = [words[gap] ?? boundary, words[gap + 1] ?? boundary];
  const before = start === 0 ? boundary : (words[from[start - 1] ?? 0] ?? boundary);
  const verbsBefore = start === 0 ? 3 : few(finiteIn(view, from[start - 1] ?? 0, start - 1));
  const after = words[end + 1] ?? boundary;
  const verbsAfter = end + 1 >= words.length ? 3 : few(finiteIn(view, end + 1, to[end + 1] ?? end + 1));
  const verbsLeft = few(finiteIn(view, start, gap));
  const verbsRight = few(finiteIn(view, gap + 1, end));
  const other = commas - (hasComma(words[gap + 1]) ? 1 : 0);
  list.add(hashPair(70, Math.min(other, 6)));
  list.add(hashPair(71, Math.min(other, 3), r0.form));
  list.add(hashPair(72, before.form, r0.tag));
  list.add(hashPair(73, three(verbsBefore, verbsLeft, verbsRight), verbsAfter));
  list.add(hashPair(74, three(after.form, verbsRight, r0.form), 0));
  list.add(hashPair(75, three(after.tag, verbsRight, r0.tag), l0.tag));
  list.add(hashPair(76, three(words[start]?.form ?? 1, verbsBefore, verbsLeft), r0.tag));
  list.add(hashPair(77, three(verbsBefore, verbsLeft, verbsRight), hashPair(verbsAfter, r0.tag)));
  list.add(hashPair(78, three(words[0]?.form ?? 1, distanceBucket(gap + 1), r0.tag), 0));
  const near = [-1, 0, 2, 3].reduce((code, offset) => code * 4 + markAt(view, gap + offset), 0);
  list.add(hashPair(79, near));
  list.add(hashPair(80, near, hashPair(0, l0.tag, r0.tag)));
  list.add(hashPair(81, near, r0.form));
  list.add(hashPair(82, near, l0.form));
}

/** The features of the gap after word `gap` (0 to the one before the last). A comma in the gap itself is not among them. */
export function addGapFeatures(view: ClauseView, gap: number, list: FeatureList): void {
  addNeighbours(view, gap, list);
  addStretches(view, gap, list);
}
