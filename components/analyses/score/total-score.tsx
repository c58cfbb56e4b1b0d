import Link from "next/link";
import { useTranslations } from "use-intl";
import type { ScoreNow } from "@/components/analyses/review/use-score-now";
import { useTerm } from "@/components/i18n/use-term";
import { classNames } from "@/components/ui/class-names";
import type { EssayScore } from "@/lib/features/analyses/report-schemas";
import { Gain } from "./gain";
import { IntervalBar } from "./interval-bar";

const highestTotal = 1000;

type TotalScoreProps = { before: EssayScore; now: EssayScore; state: Pick<ScoreNow, "pending" | "error"> };

/** The sum of the five grades, large, with the interval in which graders' totals lie and what that means. */
export function TotalScore({ before, now, state }: TotalScoreProps) {
  const t = useTranslations("score");
  const term = useTerm();
  const [low, high] = now.interval;
  return (
    <div className="grid content-start gap-4 p-5 sm:p-6">
      <h2 id="score" className="text-sm font-semibold">
        {t("title")}
      </h2>
      <div className="grid gap-1" aria-live="polite" aria-busy={state.pending}>
        <p className="flex flex-wrap items-baseline gap-x-2.5">
          <span
            data-total={now.total}
            className={classNames(
              "tabular font-serif text-[4rem] leading-none font-semibold tracking-tight transition-opacity",
              state.pending && "opacity-50",
            )}
          >
            {now.total}
          </span>
          <span className="text-muted">{t("of", { most: highestTotal })}</span>
          <Gain points={now.total - before.total} className="self-center" />
        </p>
        <p className="text-base">{t("between", { low, high })}</p>
      </div>
      <IntervalBar
        value={now.total}
        interval={now.interval}
        most={highestTotal}
        label={t("totalBar", { total: now.total, low, high })}
      />
      <p className="text-sm text-muted">{t("meaning")}</p>
      {now.leftOut.length > 0 ? (
        <p className="text-sm">{t("leftOut", { count: now.leftOut.length })}</p>
      ) : null}
      {state.error ? <p className="text-sm text-danger">{term("errors", state.error)}</p> : null}
      <p className="text-xs text-muted">
        {t.rich("model", {
          model: now.model,
          link: (words) => (
            <Link href="/accuracy" className="underline underline-offset-2 hover:text-foreground">
              {words}
            </Link>
          ),
        })}
      </p>
    </div>
  );
}
