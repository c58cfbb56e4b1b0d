import { ShieldCheck, TrendingUp } from "lucide-react";
import { MessageText } from "@/components/analyses/result/message-text";
import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import type { Optimisation } from "@/lib/features/analyses/optimisation-schemas";
import { RuleLink } from "./rule-link";

type AppliedRewritesProps = { rewrites: Optimisation["rewrites"]; given: string; intl: Localisation };

/** Line numbers are counted from 1. */
const lineAt = (source: string, offset: number): number => source.slice(0, offset).split("\n").length;

/** The rules that were applied: what each does, why that is faster, and when it is safe. */
export function AppliedRewrites({ rewrites, given, intl }: AppliedRewritesProps) {
  const { t, format, locale } = intl;
  return (
    <ol aria-labelledby="applied" className="grid gap-3 md:grid-cols-2">
      {rewrites.map(({ rule, gain, title, why, safety, places }) => {
        const lines = [...new Set(places.map(({ start }) => lineAt(given, start)))];
        return (
          <li
            key={rule}
            className="grid content-start gap-2.5 rounded-lg border border-line bg-surface p-5 shadow-card"
          >
            <div className="flex flex-wrap items-center justify-between gap-2">
              <h4 className="font-semibold">
                <RuleLink rule={rule}>{title[locale]}</RuleLink>
              </h4>
              <Badge tone={gain === "asymptotic" ? "positive" : "neutral"}>
                {t(`optimisation.gains.${gain}`)}
              </Badge>
            </div>
            <p className="flex gap-2.5 text-sm">
              <TrendingUp aria-hidden className="mt-0.5 size-4 shrink-0 text-positive" />
              <span>
                <MessageText text={why[locale]} />
              </span>
            </p>
            <p className="flex gap-2.5 text-sm text-muted">
              <ShieldCheck aria-hidden className="mt-0.5 size-4 shrink-0" />
              <span>
                <MessageText text={safety[locale]} />
              </span>
            </p>
            {lines.length > 0 ? (
              <p className="text-xs text-muted">
                {t("optimisation.lines", { count: lines.length, lines: format.list(lines.map(String)) })}
              </p>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}
