import type { ReactNode } from "react";
import type { Localisation } from "@/components/i18n/intl";
import type { AnalysisDetail } from "@/lib/features/analyses/schemas";
import { StatusBadge } from "./status-badge";

type AnalysisHeadingProps = { detail: AnalysisDetail; intl: Localisation; actions?: ReactNode };

/** The work's title, what it answers to, and when and for how long it was analysed. */
export function AnalysisHeading({ detail, intl: { t, term, format }, actions }: AnalysisHeadingProps) {
  const { kind, status, language, submission, createdAt, startedAt, finishedAt } = detail;
  // While it is under way its live view says how far it is; a badge rendered once would lag behind.
  const underWay = status === "queued" || status === "running";
  const seconds = startedAt && finishedAt ? (Date.parse(finishedAt) - Date.parse(startedAt)) / 1_000 : null;
  const facts = [
    term("kinds", kind),
    kind === "essay" && language ? term("languages", language) : "",
    format.dateTime(new Date(createdAt), { dateStyle: "long", timeStyle: "short" }),
    seconds === null ? "" : t("run.took", { seconds: format.number(seconds, { maximumFractionDigits: 1 }) }),
  ].filter(Boolean);
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="grid min-w-0 gap-2">
        <h1
          className={`[overflow-wrap:anywhere] ${kind === "essay" ? "font-serif text-3xl font-semibold sm:text-4xl" : "font-mono text-2xl font-semibold"}`}
        >
          {detail.title}
        </h1>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
          {underWay ? null : <StatusBadge status={status} label={term("statuses", status)} />}
          {facts.join(" · ")}
        </p>
        {submission.theme ? (
          <p className="max-w-2xl text-sm text-muted">
            <span className="font-medium text-foreground">{t("upload.theme")}:</span> {submission.theme}
          </p>
        ) : null}
      </div>
      {actions}
    </header>
  );
}
