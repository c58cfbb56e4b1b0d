import type { ReadText, ReadWord, Span } from "../types";

/**
 * A run of capitalised words. `before`: the word that stands before it in its sentence, "" at the beginning. `doubtful`: a single word that opens a
 * sentence, and that the text has with a capital nowhere else.
 */
export type Name = Span & { text: string; keys: string[]; before: string; doubtful: boolean };

const inside = /^(?:\s|\. | (?:d[eoa]s?|e|of|the|of the|von|van|del|la) )$/u;
const isolated = /["“«‘]/u;
const capital = /^\p{Lu}/u;
const longestRun = 8;

/** Whether a sentence or speech begins at a word, so that its capital says nothing. */
function opens(text: string, word: ReadWord, previous: ReadWord | undefined): boolean {
  if (!previous || previous.sentence !== word.sentence) return true;
  return /[:–—"“«‘\n]\s*$/u.test(text.slice(previous.end, word.start));
}

const isCapitalised = (text: string, { start, end }: ReadWord): boolean =>
  capital.test(text.slice(start, end));

/** Whether a sentence is written in capitals, or each word of it with one: its capitals say nothing. */
function shouted(text: string, words: readonly ReadWord[]): Set<number> {
  const sentences = Map.groupBy(words, ({ sentence }) => sentence);
  return new Set(
    [...sentences]
      .filter(([, own]) => own.length >= 4 && own.every((word) => isCapitalised(text, word)))
      .map(([sentence]) => sentence),
  );
}

function runsOf(text: string, words: readonly ReadWord[]): { run: ReadWord[]; at: number }[] {
  const silent = shouted(text, words);
  const runs: { run: ReadWord[]; at: number }[] = [];
  words.forEach((word, at) => {
    if (silent.has(word.sentence) || !isCapitalised(text, word)) return;
    const open = runs.at(-1);
    const last = open?.run.at(-1);
    const joins = last && last.sentence === word.sentence && inside.test(text.slice(last.end, word.start));
    if (open && joins && open.run.length < longestRun) open.run.push(word);
    else runs.push({ run: [word], at });
  });
  return runs;
}

/** How many function words open a sentence before the name: "O Brasil", "Na Bahia". */
function openersOf(run: readonly ReadWord[]): number {
  const first = run.findIndex(({ content, key }) => content && key.length > 1);
  return first < 0 ? run.length : first;
}

function nameOf(text: string, words: readonly ReadWord[], run: readonly ReadWord[], at: number): Name[] {
  const [first, previous] = [run[0], words[at - 1]];
  const opening = first !== undefined && opens(text, first, previous);
  const openers = opening ? openersOf(run) : 0;
  const kept = run.slice(openers);
  const [start, end] = [kept[0]?.start ?? 0, kept.at(-1)?.end ?? 0];
  if (end - start < 2 || isolated.test(text.charAt(start - 1))) return [];
  const before =
    openers > 0 ? run[openers - 1] : previous?.sentence === first?.sentence ? previous : undefined;
  const keys = kept.map(({ key }) => key);
  const doubtful = opening && openers === 0 && keys.length === 1;
  return [{ start, end, text: text.slice(start, end), keys, before: before?.key ?? "", doubtful }];
}

/**
 * Runs of capitalised words that are names. What stands alone between quotation marks is a title or somebody's word, and a sentence
 * all of whose words have capitals says nothing.
 */
export function findNames(text: string, { words }: ReadText): Name[] {
  const names = runsOf(text, words).flatMap(({ run, at }) => nameOf(text, words, run, at));
  const sure = new Set(names.filter(({ doubtful }) => !doubtful).flatMap(({ keys }) => keys));
  return names.map((name) => ({ ...name, doubtful: name.doubtful && !sure.has(name.keys[0] ?? "") }));
}
