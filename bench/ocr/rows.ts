import type { Row } from "../essays/table";
import { mean } from "../statistics";
import type { PageResult } from "./recognise-pages";
import { degradations } from "./sets";

const percent = (value: number): string => `${(100 * value).toFixed(2)} %`;

/** Character errors of all pages over their characters: long pages weigh more. */
export const errorRate = (pages: readonly PageResult[]): number =>
  pages.reduce((sum, { errors }) => sum + errors, 0) /
  pages.reduce((sum, { characters }) => sum + characters, 0);

const rateRow = (what: string, goal: string, pages: readonly PageResult[]): Row[] =>
  pages.length === 0
    ? []
    : [{ what, goal, measured: `${percent(errorRate(pages))} (${pages.length} pages)` }];

/** The lower ends of the bands of confidence, the last one up to 1. */
const bands = [0, 0.5, 0.7, 0.8, 0.9] as const;

function wordRows(pages: readonly PageResult[]): Row[] {
  const words = pages.flatMap((page) => page.words);
  return bands.map((from, index) => {
    const to = bands[index + 1] ?? Number.POSITIVE_INFINITY;
    const inBand = words.filter(({ confidence }) => confidence >= from && confidence < to);
    const right = inBand.filter((word) => word.right).length;
    const share = inBand.length === 0 ? "–" : percent(right / inBand.length);
    return {
      what: `Words read with confidence ${from} to ${Math.min(to, 1)} that are right`,
      goal: "",
      measured: `${share} (${inBand.length} words)`,
    };
  });
}

/** Goal and figure of everything that was measured on some pages. */
export function recognitionRows(pages: readonly PageResult[]): Row[] {
  const degraded = pages.filter(({ degradation }) => degradation !== "clean");
  const of = (name: string) => pages.filter(({ degradation }) => degradation === name);
  return [
    ...rateRow("Character error rate, clean pages", "≤ 0.5 %", of("clean")),
    ...rateRow("Character error rate, degraded pages", "≤ 5 %", degraded),
    ...degradations.slice(1).flatMap((name) => rateRow(`  ${name}`, "", of(name))),
    {
      what: "Mean confidence of pages",
      goal: "",
      measured: mean(pages.map(({ confidence }) => confidence)).toFixed(3),
    },
    ...wordRows(pages),
  ];
}
