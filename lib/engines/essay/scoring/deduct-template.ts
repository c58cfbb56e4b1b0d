import type { Competency } from "../catalogue/competency";
import { sum } from "../statistics";
import { descriptorOf } from "./descriptors";
import { type CompetencyScore, type EssayScore, type LossItem, scoreStep } from "./essay-score";

/** The rule whose finding costs a level. */
export const templateRule = "integrity/memorised-template";

/**
 * A skeleton shows neither a use of knowledge that belongs to the theme nor a selection of facts for it: what these two competencies grade.
 * INEP's *Cartilha do Participante* of 2025 warns of references learnt by heart for any theme.
 */
const concerned: ReadonlySet<Competency> = new Set([2, 3]);

const texts: Pick<LossItem, "label" | "advice"> = {
  label: { "pt-BR": "Modelo decorado", en: "Learnt template" },
  advice: {
    "pt-BR": "Troque as frases que servem a qualquer tema por causas, exemplos e dados deste.",
    en: "Replace the sentences that fit any theme by causes, examples and data of this one.",
  },
};

type Interval = CompetencyScore["interval"];

const lowered = ([low, high]: Interval, points: number): Interval => [
  Math.max(0, low - points),
  Math.max(0, high - points),
];

function lowerLevel(graded: CompetencyScore): CompetencyScore {
  const { competency, interval, items } = graded;
  const points = Math.min(scoreStep, graded.score);
  if (!concerned.has(competency) || points === 0) return graded;
  const score = graded.score - points;
  const item: LossItem = { id: "template", points, ...texts, rules: [templateRule] };
  return {
    ...graded,
    score,
    interval: lowered(interval, points),
    descriptor: descriptorOf(competency, score),
    items: [...items, item].toSorted((a, b) => b.points - a.points),
  };
}

/** The score of an essay learnt by heart: one level less in competencies 2 and 3, each with its own item; no grade falls below 0. */
export function deductTemplate(score: EssayScore): EssayScore {
  const scores = score.scores.map(lowerLevel);
  const total = sum(scores.map((graded) => graded.score));
  return { ...score, scores, total, interval: lowered(score.interval, score.total - total) };
}
