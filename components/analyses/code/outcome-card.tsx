import { BadgeCheck, CircleSlash, Gauge, Lightbulb, ShieldX, Sparkles } from "lucide-react";
import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { isByModel, modelOf, type Optimisation } from "@/lib/features/analyses/optimisation-schemas";
import { Explanation } from "./explanation";
import { type Outcome, outcomeOf } from "./outcome";
import { times } from "./quantities";
import { SpeedupBar } from "./receipt/speedup-bar";

const signs = {
  measured: { icon: Gauge, tone: "bg-positive-soft text-positive" },
  verified: { icon: BadgeCheck, tone: "bg-accent-soft text-accent" },
  advice: { icon: Lightbulb, tone: "bg-caution-soft text-caution" },
  refuted: { icon: ShieldX, tone: "bg-sunken text-muted" },
  clean: { icon: Sparkles, tone: "bg-sunken text-muted" },
  skipped: { icon: CircleSlash, tone: "bg-sunken text-muted" },
} as const;

type OutcomeCardProps = { optimisation: Optimisation; intl: Localisation };

/** What was gained, in one sentence; then how that is known and where it was measured. */
export function OutcomeCard({ optimisation, intl }: OutcomeCardProps) {
  const { t, format } = intl;
  const outcome = outcomeOf(optimisation);
  const { icon: Icon, tone } = signs[outcome.kind];
  const { environment, verification, measurement, rewrites } = optimisation;
  const author = rewrites.find(({ rule }) => isByModel(rule));
  return (
    <Card className="grid gap-5 p-5 sm:p-7" data-outcome={outcome.kind}>
      <div className="flex items-start gap-4">
        <span className={`grid size-11 shrink-0 place-items-center rounded-full ${tone}`}>
          <Icon aria-hidden className="size-5" />
        </span>
        <div className="grid min-w-0 gap-1">
          <Headline outcome={outcome} intl={intl} />
          <Explanation optimisation={optimisation} outcome={outcome} intl={intl} />
        </div>
      </div>
      {outcome.gain && measurement?.speedup ? <SpeedupBar speedup={measurement.speedup} intl={intl} /> : null}
      <ul className="flex flex-wrap gap-2 empty:hidden" aria-label={t("optimisation.circumstances")}>
        {author ? (
          <li>
            <Badge tone="caution">{t("optimisation.model.versionBy", { model: modelOf(author.rule) })}</Badge>
          </li>
        ) : null}
        {verification && verification.cases > 0 ? (
          <li>
            <Badge tone="neutral">{t("optimisation.cases", { count: verification.cases })}</Badge>
          </li>
        ) : null}
        {measurement && measurement.pairs.length > 0 ? (
          <li>
            <Badge tone="neutral">{t("optimisation.pairs", { count: measurement.pairs.length })}</Badge>
          </li>
        ) : null}
        {measurement?.memory ? (
          <li>
            <Badge tone="neutral">
              {t("optimisation.memoryUse", {
                share: format.number(measurement.memory.after / measurement.memory.before, {
                  style: "percent",
                  maximumFractionDigits: 0,
                }),
              })}
            </Badge>
          </li>
        ) : null}
        {measurement && environment ? (
          <li>
            <Badge tone={environment.native ? "neutral" : "caution"}>
              {environment.native
                ? t("optimisation.native", { python: environment.python })
                : t("optimisation.webAssembly", { python: environment.python })}
            </Badge>
          </li>
        ) : null}
      </ul>
    </Card>
  );
}

function Headline({ outcome, intl: { t, format } }: { outcome: Outcome; intl: Localisation }) {
  if (outcome.kind !== "measured")
    return <p className="font-serif text-2xl font-semibold">{t(`optimisation.headlines.${outcome.kind}`)}</p>;
  const { median, low, high } = outcome.gain;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
      <span className="font-serif text-3xl font-semibold">
        {t("optimisation.timesAsFast", { times: times(format, median) })}
      </span>
      <span className="tabular text-muted">
        {t("optimisation.between", { low: times(format, low), high: times(format, high) })}
      </span>
    </p>
  );
}
