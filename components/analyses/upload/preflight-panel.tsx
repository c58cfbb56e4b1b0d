"use client";

import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { useLocale, useTranslations } from "use-intl";
import { reasonOf } from "@/components/analyses/score/annulment";
import { useTerm } from "@/components/i18n/use-term";
import { Card } from "@/components/ui/card";
import { classNames } from "@/components/ui/class-names";
import { Spinner } from "@/components/ui/spinner";
import type { PreflightResult } from "@/lib/features/analyses/submission-schemas";
import { LineCount } from "./line-count";
import { usePreflight } from "./use-preflight";

type PreflightPanelProps = { text: string; theme: string; motivatingText: string };
type Reason = PreflightResult["checklist"][number];

/** What would annul the essay, checked while it is written. It says so and keeps nobody from handing it in. */
export function PreflightPanel(essay: PreflightPanelProps) {
  const t = useTranslations("preflight");
  const { result, pending, failed } = usePreflight(essay);
  if (!result && !pending && !failed) return null;
  const troubled = result?.checklist.filter(({ state }) => state !== "clear") ?? [];
  return (
    <Card>
      <section aria-labelledby="preflight" aria-busy={pending} className="grid gap-4 p-5">
        <div className="flex items-start justify-between gap-3">
          <div className="grid gap-0.5">
            <h2 id="preflight" className="font-semibold">
              {t("title")}
            </h2>
            <p className="text-sm text-muted" role="status">
              {failed ? t("failed") : result ? t("summary", { count: troubled.length }) : t("checking")}
            </p>
          </div>
          {pending ? <Spinner className="mt-1 size-4 text-muted" /> : null}
        </div>
        {result ? <Findings result={result} troubled={troubled} /> : null}
      </section>
    </Card>
  );
}

function Findings({ result, troubled }: { result: PreflightResult; troubled: readonly Reason[] }) {
  const t = useTranslations("preflight");
  if (result.checklist.length === 0) return <p className="text-sm text-muted">{t("notJudged")}</p>;
  const clear = result.checklist.filter(({ state }) => state === "clear");
  return (
    <>
      {result.lines ? <LineCount {...result.lines} /> : null}
      {troubled.length > 0 ? (
        <ul className="grid gap-3">
          {troubled.map((reason) => (
            <Trouble key={reason.rule} reason={reason} />
          ))}
        </ul>
      ) : null}
      <ul className="grid gap-x-6 gap-y-1.5 border-t border-line pt-3 text-sm sm:grid-cols-2">
        {clear.map(({ rule }) => (
          <ClearReason key={rule} rule={rule} />
        ))}
      </ul>
    </>
  );
}

function ClearReason({ rule }: { rule: string }) {
  const t = useTranslations("preflight");
  const term = useTerm();
  return (
    <li data-rule={rule} data-state="clear" className="flex items-center gap-2 text-muted">
      <CircleCheck aria-hidden className="size-4 shrink-0 text-positive" />
      <span>
        <span className="sr-only">{t("states.clear")}: </span>
        <span className="inline-block first-letter:uppercase">{term("annulments", reasonOf(rule))}</span>
      </span>
    </li>
  );
}

function Trouble({ reason: { rule, state, message, evidence } }: { reason: Reason }) {
  const t = useTranslations("preflight");
  const term = useTerm();
  const locale = useLocale();
  const violated = state === "violated";
  const Icon = violated ? CircleAlert : TriangleAlert;
  return (
    <li
      data-rule={rule}
      data-state={state}
      className={classNames(
        "flex gap-3 rounded-md border px-4 py-3 text-sm",
        violated ? "border-danger/25 bg-danger-soft" : "border-caution/30 bg-caution-soft",
      )}
    >
      <Icon
        aria-hidden
        className={classNames("mt-0.5 size-4 shrink-0", violated ? "text-danger" : "text-caution")}
      />
      <div className="grid min-w-0 gap-1">
        <p className="font-semibold">
          <span className="inline-block first-letter:uppercase">{term("annulments", reasonOf(rule))}</span>
          <span className="font-normal text-muted"> · {t(`states.${state}`)}</span>
        </p>
        {message ? <p>{message[locale]}</p> : null}
        {evidence.length > 0 ? (
          <ul className="grid gap-1 font-serif">
            {evidence.map(({ start, end, excerpt }) => (
              <li key={`${start} ${end}`} className="[overflow-wrap:anywhere]">
                “{excerpt}”
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  );
}
