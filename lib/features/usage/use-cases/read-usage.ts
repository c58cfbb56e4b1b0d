import { type Actor, requirePermission, requirePlatform } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { type AgreedPlan, freePlan, monthlyMetrics, quotaMetrics, quotasOf } from "@/lib/kernel/plans";
import { dayFrom, isMonthly, monthFrom, monthOf } from "../domain/period";
import type { Holdings, UsageStore } from "../ports";
import type { UsageReport } from "../schemas";

const months = 12;
const days = 30;

type Deps = { store: UsageStore; holdings: Holdings; clock: Clock };
type Counts = Awaited<ReturnType<UsageStore["list"]>>;

/** What the actor's organisation uses: now, in the last twelve months and the last thirty days. @throws AppError `forbidden` */
export function makeReadUsage(deps: Deps) {
  return async (actor: Actor): Promise<UsageReport> => {
    requirePermission(actor, "usage.read");
    return reportOf(deps, actor.organisationId, actor.plan ?? freePlan);
  };
}

/** The same of any organisation, for administrators of the platform. @throws AppError `forbidden` */
export function makeReadUsageOf(deps: Deps) {
  return async (actor: Actor, organisationId: string, plan: AgreedPlan): Promise<UsageReport> => {
    requirePermission(actor, "organisations.read");
    requirePlatform(actor);
    return reportOf(deps, organisationId, plan);
  };
}

async function reportOf(
  { store, holdings, clock }: Deps,
  organisationId: string,
  plan: AgreedPlan,
): Promise<UsageReport> {
  const now = clock();
  const since = { month: monthFrom(now, 1 - months), day: dayFrom(now, 1 - days) };
  const [counts, held] = await Promise.all([store.list(organisationId, since), holdings(organisationId)]);
  const quotas = quotasOf(plan);
  const amountsOn = (span: Counts[number]["span"], day: string) => {
    const of = (metric: string) =>
      counts.find((each) => each.span === span && each.since === day && each.metric === metric)?.amount ?? 0;
    const [analyses, batchFiles] = monthlyMetrics;
    return { analyses: of(analyses), batchFiles: of(batchFiles) };
  };
  const usedOf = (metric: (typeof quotaMetrics)[number]): number => {
    const span = isMonthly(metric) ? "month" : "ever";
    const counted = counts.find(
      (each) =>
        each.metric === metric && each.span === span && (span === "ever" || each.since === monthOf(now)),
    );
    return held[metric] ?? counted?.amount ?? 0;
  };
  return {
    plan: plan.name,
    renewsOn: monthFrom(now, 1),
    metrics: quotaMetrics.map((metric) => ({
      ...{ metric, used: usedOf(metric), limit: quotas[metric], monthly: isMonthly(metric) },
    })),
    months: Array.from({ length: months }, (_, index) => monthFrom(now, index + 1 - months)).map((month) => ({
      month,
      ...amountsOn("month", month),
    })),
    days: Array.from({ length: days }, (_, index) => dayFrom(now, index + 1 - days)).map((day) => ({
      day,
      ...amountsOn("day", day),
    })),
  };
}
