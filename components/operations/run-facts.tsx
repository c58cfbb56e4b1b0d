import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import type { RunDetail } from "@/lib/features/operations/schemas";
import { between, duration } from "./duration";

type RunFactsProps = {
  run: RunDetail;
  /** Whether the engine tells when the run was created: one that is only recorded begins with its first call. */
  waitKnown: boolean;
  intl: Localisation;
};

/** When a run was created, started and ended, and for whom. */
export function RunFacts({ run, waitKnown, intl }: RunFactsProps) {
  const { t, format } = intl;
  const instant = (at: string | null): string =>
    at ? format.dateTime(new Date(at), { dateStyle: "short", timeStyle: "medium" }) : "\u2014";
  const waited = waitKnown ? between(run.createdAt, run.startedAt) : null;
  const took = between(run.startedAt, run.finishedAt);
  const facts = [
    [t("admin.event"), run.eventName],
    [t("admin.organisation"), run.organisationId ?? "\u2014"],
    [t("admin.created"), instant(run.createdAt)],
    [t("admin.finished"), instant(run.finishedAt)],
    [t("admin.waited"), waited === null ? "\u2014" : duration(intl, waited)],
    [t("admin.duration"), took === null ? "\u2014" : duration(intl, took)],
    ...(run.replayedFrom ? [[t("runReplay.replayedFrom"), nameOf(run, run.replayedFrom)] as const] : []),
  ] as const;
  const related = [
    [t("admin.parentRun"), run.parentRunId] as const,
    [t("admin.rerunOf"), run.rerunOf] as const,
  ].flatMap(([label, id]) => (id ? [[label, id] as const] : []));
  return (
    <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2 lg:grid-cols-3">
      {facts.map(([label, value]) => (
        <div key={label} className="grid gap-0.5">
          <dt className="text-xs text-muted">{label}</dt>
          <dd className="tabular [overflow-wrap:anywhere]">{value}</dd>
        </div>
      ))}
      {related.map(([label, id]) => (
        <div key={label} className="grid gap-0.5">
          <dt className="text-xs text-muted">{label}</dt>
          <dd>
            <Link
              href={`/admin/runs/${encodeURIComponent(id)}`}
              className="font-mono text-xs text-accent [overflow-wrap:anywhere] hover:underline"
            >
              {id}
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A step's name; its id while the run has not come to it. */
const nameOf = ({ steps }: RunDetail, id: string): string => steps.find((step) => step.id === id)?.name ?? id;
