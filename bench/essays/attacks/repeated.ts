import { countWords, type ScoredEssay, textOf } from "@/training/corpus";
import type { Attack, Variant } from "./attack";
import type { Draw } from "./draw";
import { disguise, lowerInto } from "./small-edits";
import { sentencesOf } from "./text-parts";

const connectives = ["Além disso,", "Ademais,", "Outrossim,", "Nesse sentido,", "Dessa forma,", "Portanto,"];

const fewestWords = 30;

/** The paragraphs that are worth repeating: the long ones, where there are two. */
function fullParagraphs({ paragraphs }: ScoredEssay): string[] {
  const long = paragraphs.filter((paragraph) => countWords(paragraph) >= fewestWords);
  return long.length > 1 ? long : paragraphs;
}

const pickParagraph = (draw: Draw, essay: ScoredEssay): string => draw.pick(fullParagraphs(essay));

const oneParagraph: Variant = (draw, essay) => {
  const paragraph = pickParagraph(draw, essay);
  return Array.from({ length: draw.between(4, 6) }, () => paragraph).join("\n");
};

const twoInTurn: Variant = (draw, essay) => {
  const pair = draw.some(fullParagraphs(essay), 2);
  return Array.from({ length: draw.between(2, 3) }, () => pair.join("\n")).join("\n");
};

const wholeEssayTwice: Variant = (_draw, essay) => [textOf(essay), textOf(essay)].join("\n");

/** Each time another connective, as if the argument went on. */
const newConnectives: Variant = (draw, essay) => {
  const paragraph = pickParagraph(draw, essay);
  return [paragraph, ...draw.some(connectives, 4).map((opening) => lowerInto(opening, paragraph))].join("\n");
};

const disguised: Variant = (draw, essay) => {
  const sentences = sentencesOf(pickParagraph(draw, essay));
  return Array.from({ length: draw.between(4, 5) }, () =>
    sentences.map((sentence) => disguise(draw, sentence)).join(" "),
  ).join("\n");
};

const otherOrder: Variant = (draw, essay) => {
  const sentences = sentencesOf(fullParagraphs(essay).slice(0, 2).join(" "));
  return Array.from({ length: draw.between(3, 4) }, () => draw.shuffle(sentences).join(" ")).join("\n");
};

/** A finished essay made longer: its middle comes again before the end. */
const paddedMiddle: Variant = (draw, essay) => {
  const { paragraphs } = essay;
  const middle = paragraphs.slice(1, -1);
  const again = middle.length > 0 ? middle : paragraphs;
  const copies = Array.from({ length: draw.between(1, 2) }, () => again).flat();
  return [...paragraphs.slice(0, -1), ...copies, ...paragraphs.slice(-1)].join("\n");
};

const repeatedSentences: Variant = (draw, essay) =>
  essay.paragraphs
    .map((paragraph) => {
      const sentence = draw.pick([...sentencesOf(paragraph), paragraph]);
      return [paragraph, sentence, sentence].join(" ");
    })
    .join("\n");

/** The same paragraphs again and again, to look long. */
export const repeated: Attack = {
  name: "paragraphs repeated",
  variants: {
    oneParagraph,
    twoInTurn,
    wholeEssayTwice,
    newConnectives,
    disguised,
    otherOrder,
    paddedMiddle,
    repeatedSentences,
  },
};
