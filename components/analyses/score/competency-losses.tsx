import { useState } from "react";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { LossRow, LossScale } from "./loss-row";
import { type CompetencyScore, costliest, highestScore, levelStep, lossSteps, totalsOf } from "./losses";

const stepsToNextLevel = 2;

/** The way of a competency from 200 points down to its score, and what would move it up a level. */
export function CompetencyLosses({ competency }: { competency: CompetencyScore }) {
  const t = useTranslations("score");
  const format = useFormatter();
  const [all, setAll] = useState(false);
  const steps = lossSteps(competency, all);
  const points = (value: number): string => format.number(value, { maximumFractionDigits: 1 });
  const { lost, earned, rounding } = totalsOf(competency);
  const lowest = Math.min(competency.score, ...steps.map(({ to }) => to));
  const scale = { low: Math.max(0, Math.floor(lowest / levelStep) * levelStep), high: highestScore };
  const hasMore = all || steps.some(({ kind }) => kind === "others");
  return (
    <div className="grid gap-4 rounded-lg bg-sunken/60 p-4">
      <NextLevel competency={competency} />
      <div className="grid gap-1">
        <LossScale scale={scale} />
        <ol className="grid">
          {steps.map((step) => (
            <LossRow key={step.kind === "item" ? step.item.id : step.kind} step={step} scale={scale} />
          ))}
        </ol>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3 border-t border-line pt-3">
        <p className="tabular text-sm" data-sum={competency.score}>
          {t.rich("sum", {
            lost: points(lost),
            earned: points(earned),
            rounding: format
              .number(0 - rounding, { maximumFractionDigits: 1, signDisplay: "always" })
              .replace("-", "−"),
            score: competency.score,
            strong: (words) => <strong className="font-semibold">{words}</strong>,
          })}
        </p>
        {hasMore ? (
          <Button variant="ghost" size="small" className="no-print" onClick={() => setAll(!all)}>
            {all ? t("fewer") : t("all")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function NextLevel({ competency }: { competency: CompetencyScore }) {
  const t = useTranslations("score");
  const format = useFormatter();
  const locale = useLocale();
  const first = costliest(competency, stepsToNextLevel);
  if (competency.score >= highestScore || first.length === 0) return null;
  const named = first.map(({ label, points }) =>
    t("costly", { label: label[locale], points: format.number(points, { maximumFractionDigits: 1 }) }),
  );
  return (
    <p className="border-l-2 border-cat-stroke pl-3 text-sm">
      {t.rich("next", {
        score: competency.score + levelStep,
        items: format.list(named),
        strong: (words) => <strong className="font-semibold">{words}</strong>,
      })}
    </p>
  );
}
