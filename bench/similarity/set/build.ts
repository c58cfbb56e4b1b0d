import type { TextSpan } from "@/lib/composition/similarity";
import { type Draw, drawFrom } from "../../essays/attacks/draw";
import { sentencesOf } from "../../essays/attacks/text-parts";
import { withNoise } from "./noise";
import {
  decoyShare,
  type EditKind,
  edits,
  hostParagraphs,
  type NegativeKind,
  type Noise,
  pairsOfEach,
  passageWords,
  promptNoise,
  type SetPart,
  stockPhrasesShared,
} from "./parameters";
import { fillers, prompts, quotations, stockPhrases } from "./phrases";
import { readSources, type Sources } from "./texts";

/** Two texts and what they truly share. */
export type TextPair = {
  kind: EditKind | NegativeKind;
  a: string;
  b: string;
  shared: { a: TextSpan; b: TextSpan } | null;
  /** The motivating text. */
  exclude: string[];
};

const countWords = (text: string): number => text.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;

/** The first words of a text, so many. */
function firstWords(text: string, count: number): string {
  const words = Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu));
  const last = words[count - 1];
  return last ? text.slice(0, last.index + last[0].length) : text;
}

/** A passage of at least 40 words that begins with a sentence. */
export function drawPassage(draw: Draw, text: string): string {
  const sentences = sentencesOf(text);
  const starts = sentences.flatMap((_, at) =>
    countWords(sentences.slice(at).join(" ")) >= passageWords.least ? [at] : [],
  );
  const start = draw.pick(starts);
  let end = start + 1;
  while (countWords(sentences.slice(start, end).join(" ")) < passageWords.least) end++;
  const passage = sentences.slice(start, end).join(" ");
  return countWords(passage) > passageWords.most ? firstWords(passage, passageWords.least) : passage;
}

type Stage = { draw: Draw; sources: Sources };

/** All texts on a theme, and those without one, each cut into paragraphs. */
function textsFor({ draw, sources }: Stage): Map<string, string> {
  const theme = draw.pick([...sources.onTheme.values()]);
  return new Map([...sources.examples, ...theme]);
}

/** Paragraphs of some texts, with sentences of no text between them. */
function drawHost(draw: Draw, texts: readonly string[], ownFillers: readonly string[]): string[] {
  const paragraphs = texts.flatMap((text) => text.split(/\n+/u)).filter((text) => countWords(text) > 5);
  const count = draw.between(hostParagraphs.least, hostParagraphs.most);
  return draw.shuffle([
    ...draw.some(draw.shuffle(paragraphs), count),
    ...draw.some(draw.shuffle(ownFillers), 2),
  ]);
}

/** Two hosts that have no text in common, none of them the source. */
function drawHosts(draw: Draw, texts: ReadonlyMap<string, string>, source?: string): [string[], string[]] {
  const names = draw.shuffle([...texts.keys()].filter((name) => name !== source));
  const half = Math.ceil(names.length / 2);
  const pick = (chosen: readonly string[]) => chosen.map((name) => texts.get(name) ?? "");
  const own = draw.shuffle(fillers);
  return [
    drawHost(draw, pick(names.slice(0, half)), own.slice(0, own.length / 2)),
    drawHost(draw, pick(names.slice(half)), own.slice(own.length / 2)),
  ];
}

const insert = (draw: Draw, paragraphs: string[], text: string): void => {
  paragraphs.splice(draw.below(paragraphs.length + 1), 0, text);
};

function joinAround(
  draw: Draw,
  paragraphs: readonly string[],
  passage: string,
): { text: string; span: TextSpan } {
  const at = draw.below(paragraphs.length + 1);
  const before = paragraphs
    .slice(0, at)
    .map((text) => `${text}\n`)
    .join("");
  const after = paragraphs
    .slice(at)
    .map((text) => `\n${text}`)
    .join("");
  return {
    text: `${before}${passage}${after}`,
    span: { start: before.length, end: before.length + passage.length },
  };
}

function addDecoys(draw: Draw, hosts: readonly string[][], prompt: string): void {
  const quotation = draw.pick(quotations);
  for (const host of hosts) {
    insert(draw, host, quotation);
    insert(draw, host, withNoise(draw, prompt, promptNoise));
  }
}

function positive(stage: Stage, kind: EditKind, noise: Noise): TextPair {
  const { draw } = stage;
  const texts = textsFor(stage);
  const source = draw.pick([...texts.keys()].filter((name) => countWords(texts.get(name) ?? "") > 60));
  const passage = drawPassage(draw, texts.get(source) ?? "");
  const hosts = drawHosts(draw, texts, source);
  const prompt = draw.pick(prompts);
  if (draw.chance(decoyShare)) addDecoys(draw, hosts, prompt);
  const a = joinAround(draw, hosts[0], passage);
  const b = joinAround(draw, hosts[1], withNoise(draw, passage, noise));
  return { kind, a: a.text, b: b.text, shared: { a: a.span, b: b.span }, exclude: [prompt] };
}

/** What is put into both texts of a negative. */
const additions: Readonly<Record<NegativeKind, (draw: Draw, prompt: string) => () => string[]>> = {
  "same theme": () => () => [],
  "stock phrases": (draw) => {
    const chosen = draw.some(
      draw.shuffle(stockPhrases),
      draw.between(stockPhrasesShared.least, stockPhrasesShared.most),
    );
    return () => draw.shuffle(chosen);
  },
  "shared quotation": (draw) => {
    const chosen = draw.pick(quotations);
    return () => [chosen];
  },
  prompt: (_draw, prompt) => () => [prompt],
  "edited prompt": (draw, prompt) => () => [withNoise(draw, prompt, promptNoise)],
};

function negative(stage: Stage, kind: NegativeKind): TextPair {
  const { draw } = stage;
  const hosts = drawHosts(draw, textsFor(stage));
  const prompt = draw.pick(prompts);
  const added = additions[kind](draw, prompt);
  for (const host of hosts) for (const text of added()) insert(draw, host, text);
  return { kind, a: hosts[0].join("\n"), b: hosts[1].join("\n"), shared: null, exclude: [prompt] };
}

const negatives = Object.keys(additions).filter((name): name is NegativeKind => name in additions);

/** All pairs of a part: the same ones at each call. */
export async function buildSet(part: SetPart): Promise<TextPair[]> {
  const stage = { draw: drawFrom(part.seed, "pairs"), sources: await readSources(part) };
  const times = Array.from({ length: pairsOfEach });
  return [
    ...Object.entries(edits).flatMap(([kind, noise]) =>
      times.map(() => positive(stage, kind as EditKind, noise)),
    ),
    ...negatives.flatMap((kind) => times.map(() => negative(stage, kind))),
  ];
}
