import type { EssayScore } from "@/lib/features/analyses/report-schemas";
import { printable } from "./excerpt";
import type { Paint } from "./paint";
import { type Locale, say } from "./words";

type Appearance = { locale: Locale; paint: Paint };
type Competency = EssayScore["scores"][number];

const best = { competency: 200, total: 1000 };

/** Less is rounding: it is neither lost nor explained. */
const leastPoints = 0.5;

const pointsText = (points: number, locale: Locale): string =>
  points.toLocaleString(locale, { maximumFractionDigits: 0 });

const scoreText = (
  { score, interval: [low, high] }: Pick<Competency, "score" | "interval">,
  most: number,
  locale: Locale,
): string => say(locale, "scoreOf", score, most, pointsText(low, locale), pointsText(high, locale));

function lossLine(points: number, text: string, { locale, paint }: Appearance): string[] {
  if (Math.abs(points) < leastPoints) return [];
  const lost = `${points > 0 ? "−" : "+"}${pointsText(Math.abs(points), locale)}`;
  return [`    ${paint("red", lost.padStart(4))}  ${printable(text)}`];
}

function competencyLines(competency: Competency, appearance: Appearance): string[] {
  const { locale, paint } = appearance;
  const name = paint("bold", say(locale, "competency", competency.competency));
  return [
    `  ${name}: ${scoreText(competency, best.competency, locale)}`,
    `    ${printable(competency.descriptor[locale])}`,
    ...competency.items.flatMap(({ points, label, advice }) =>
      lossLine(points, `${label[locale]}: ${advice[locale]}`, appearance),
    ),
    ...lossLine(competency.residual, say(locale, "residual"), appearance),
  ];
}

/** The score for people: total and competencies with their intervals, and what each point was lost through. */
export function scoreLines(score: EssayScore | null, appearance: Appearance): string[] {
  if (!score) return [];
  const { locale, paint } = appearance;
  const { total, interval, model } = score;
  return [
    paint("bold", say(locale, "score")),
    `  ${scoreText({ score: total, interval }, best.total, locale)} ${paint("dim", `(${say(locale, "model", model)})`)}`,
    ...score.scores.flatMap((competency) => competencyLines(competency, appearance)),
    "",
  ];
}
