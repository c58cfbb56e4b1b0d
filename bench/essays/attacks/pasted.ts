import { countWords, type ScoredEssay } from "@/training/corpus";
import type { Attack, Variant } from "./attack";
import type { Draw } from "./draw";
import { disguise } from "./small-edits";
import { asParagraphs, sentencesOf } from "./text-parts";

const mostSentences = 18;

const fewestWords = 120;
const fewestCopiedWords = 50;
/** What only tells the writer what to do; nobody copies it. */
const instruction = /Banco de Reda|seguinte tema|este tema|sua redação|coletânea|Enem/u;

/** The sentences of the given text that can be handed in, cut to the length of an essay. */
function promptOf({ supporting_text }: ScoredEssay): string[] {
  const sentences = sentencesOf(supporting_text);
  const copied = sentences.filter((sentence) => !instruction.test(sentence));
  const enough = countWords(copied.join(" ")) >= fewestCopiedWords;
  return (enough ? copied : sentences).slice(0, mostSentences);
}

/** Where the prompt is short, the writer's own sentences up to the same length are mixed in behind it. */
function filledUp(essay: ScoredEssay, copied: readonly string[]): string[] {
  const length = countWords(copied.join(" "));
  const filled = [...copied];
  if (length >= fewestWords) return filled;
  for (const sentence of essay.paragraphs.slice(1).flatMap(sentencesOf)) {
    if (countWords([...filled, sentence].join(" ")) > 2 * length) break;
    filled.push(sentence);
  }
  return filled;
}

const opening = ({ paragraphs }: ScoredEssay): string => sentencesOf(paragraphs[0] ?? "")[0] ?? "";
const ending = ({ paragraphs }: ScoredEssay): string => sentencesOf(paragraphs.at(-1) ?? "").at(-1) ?? "";

const whole: Variant = (_draw, essay) => asParagraphs(filledUp(essay, promptOf(essay)), 4);

const withTheme: Variant = (_draw, essay) =>
  [essay.theme, asParagraphs(filledUp(essay, promptOf(essay)), 3)].join("\n");

const ownFrame: Variant = (_draw, essay) =>
  [opening(essay), asParagraphs(filledUp(essay, promptOf(essay)), 3), ending(essay)].join("\n");

const disguised: Variant = (draw, essay) =>
  asParagraphs(
    filledUp(
      essay,
      promptOf(essay).map((sentence) => disguise(draw, sentence)),
    ),
    4,
  );

const disguisedInFrame: Variant = (draw, essay) =>
  [opening(essay), disguised(draw, essay, []), ending(essay)].join("\n");

const otherOrder: Variant = (draw, essay) => asParagraphs(filledUp(essay, draw.shuffle(promptOf(essay))), 4);

/** One sentence in three is the writer's own. */
const interleaved: Variant = (draw, essay) => {
  const own = draw.shuffle(essay.paragraphs.flatMap(sentencesOf));
  const mixed = promptOf(essay).flatMap((sentence, index) =>
    index % 2 === 1 ? [sentence, ...own.splice(0, 1)] : [sentence],
  );
  return asParagraphs(filledUp(essay, mixed), 4);
};

function inQuotes(draw: Draw, sentence: string): string {
  return draw.chance(0.5) ? `“${sentence}”` : `Segundo o texto, ${sentence}`;
}

const asQuotations: Variant = (draw, essay) =>
  asParagraphs(
    filledUp(
      essay,
      promptOf(essay).map((sentence) => inQuotes(draw, sentence)),
    ),
    4,
  );

const twice: Variant = (draw, essay) =>
  [whole(draw, essay, []), draw.shuffle(promptOf(essay)).join(" ")].join("\n");

/** The text given with the theme handed in as an essay. */
export const pasted: Attack = {
  name: "prompt pasted back",
  variants: {
    whole,
    withTheme,
    ownFrame,
    disguised,
    disguisedInFrame,
    otherOrder,
    interleaved,
    asQuotations,
    twice,
  },
};
