import { connect, pageRank } from "./page-rank";
import type { KeyPhrase, ReadText, ReadWord, Span } from "./types";

/** Words of one sentence that are at most so many content words apart are connected. */
const window = 3;
/** Without tags a verb looks like a noun, and longer runs are seldom phrases. */
const longest = { tagged: 4, untagged: 2 };
const leastLetters = 4;
/** Content words looked at: a text says in so many what it is about. */
const mostWords = 5_000;

const linking = /^(?: | d[eoa]s? | of )$/u;

/** Nouns and adjectives with which anything is said. */
const empty = new Set(
  `modo forma maneira parte vez vezes dia dias ano anos hora coisa coisas gente exemplo fato caso casos lugar tipo jeito ponto lado
   inteiro inteira ruim grande grandes bom boa maior melhor pior mesma mesmo suficiente thing things way ways part time times years year kind fact case lot people person good better best big`.split(
    /\s+/u,
  ),
);

const carries = ({ key, content, nominal }: ReadWord): boolean =>
  content && nominal !== false && key.length >= leastLetters && !empty.has(key);

/** TextRank of each stem over the words that carry content. */
function rankStems(words: readonly ReadWord[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { stem } of words) if (!numbers.has(stem)) numbers.set(stem, numbers.size);
  const graph = Array.from(numbers, () => new Map<number, number>());
  words.forEach((word, at) => {
    for (const other of words.slice(at + 1, at + window)) {
      const [from, to] = [numbers.get(word.stem), numbers.get(other.stem)];
      if (other.sentence !== word.sentence || from === undefined || to === undefined || from === to) continue;
      connect(graph, from, to, 1);
    }
  });
  const ranks = pageRank(graph);
  return new Map(Array.from(numbers, ([stem, number]) => [stem, ranks[number] ?? 0]));
}

/** Runs of words that carry content, with nothing between them but a space or "de". */
function candidates(text: string, words: readonly ReadWord[]): ReadWord[][] {
  const runs: ReadWord[][] = [];
  for (const word of words) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const joins = last && last.sentence === word.sentence && linking.test(text.slice(last.end, word.start));
    if (run && joins && run.length < (word.nominal === null ? longest.untagged : longest.tagged))
      run.push(word);
    else runs.push([word]);
  }
  return runs;
}

const spanOf = (run: readonly ReadWord[]): Span => ({
  start: run[0]?.start ?? 0,
  end: run.at(-1)?.end ?? 0,
});

type Phrase = { stems: string[]; spans: Span[]; weight: number };

function weigh(runs: readonly ReadWord[][], ranks: ReadonlyMap<string, number>): Phrase[] {
  const phrases = new Map<string, Phrase>();
  for (const run of runs) {
    const stems = run.map(({ stem }) => stem);
    const key = stems.join(" ");
    const known = phrases.get(key) ?? { stems, spans: [], weight: 0 };
    known.spans.push(spanOf(run));
    phrases.set(key, known);
  }
  for (const phrase of phrases.values()) {
    const ranked = phrase.stems.reduce((sum, stem) => sum + (ranks.get(stem) ?? 0), 0);
    phrase.weight = (ranked / Math.sqrt(phrase.stems.length)) * (1 + Math.log(phrase.spans.length));
  }
  return [...phrases.values()].sort(
    (a, b) => b.weight - a.weight || (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0),
  );
}

/** Leaves out phrases all of whose words, or most of them, a better phrase has. */
function different(phrases: readonly Phrase[], most: number): Phrase[] {
  const chosen: Phrase[] = [];
  for (const phrase of phrases) {
    if (chosen.length === most) break;
    const told = (other: Phrase) => phrase.stems.filter((stem) => other.stems.includes(stem)).length;
    if (!chosen.some((other) => told(other) * 2 >= phrase.stems.length)) chosen.push(phrase);
  }
  return chosen;
}

/**
 * The phrases that say what the text is about, best first: runs of nouns, names and adjectives (of content words where nobody tagged them), ranked by TextRank over
 * stems (Mihalcea & Tarau 2004), by how often they come, and damped by their length.
 */
export function findKeyPhrases(text: string, { words }: ReadText, most: number): KeyPhrase[] {
  const carrying = words.filter(carries).slice(0, mostWords);
  const chosen = different(weigh(candidates(text, carrying), rankStems(carrying)), most);
  const best = chosen[0]?.weight ?? 1;
  return chosen.map(({ spans, weight }) => ({
    text: text.slice(spans[0]?.start, spans[0]?.end),
    score: Math.round((weight / best) * 1000) / 1000,
    spans,
  }));
}
