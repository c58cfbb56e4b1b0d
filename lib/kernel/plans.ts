import { AppError } from "./errors";

/** How many requests a minute one principal may send: reading, writing, and handing in what engines work on. */
type RequestLimits = { read: number; write: number; work: number };

/** What an organisation's use is counted in. The first two begin anew with each month, the others are what there is. */
export const quotaMetrics = [
  "analyses",
  "batchFiles",
  "storedBytes",
  "members",
  "apiKeys",
  "webhooks",
] as const;
export type QuotaMetric = (typeof quotaMetrics)[number];

/** What is counted by the month, in UTC. */
export const monthlyMetrics = ["analyses", "batchFiles"] as const satisfies readonly QuotaMetric[];

/** Null is no limit. */
export type Quotas = Record<QuotaMetric, number | null>;
export type QuotaOverrides = Partial<Quotas>;

export const planNames = ["free", "pro", "school", "company"] as const;
export type PlanName = (typeof planNames)[number];

const gigabyte = 1_000_000_000;

/** Every plan, as data: requests a minute for each principal, quotas for the whole organisation. */
export const plans: Record<PlanName, { requests: RequestLimits; quotas: Quotas }> = {
  free: {
    requests: { read: 6_000, write: 240, work: 60 },
    quotas: {
      analyses: 3_000,
      batchFiles: 6_000,
      storedBytes: 2 * gigabyte,
      members: 500,
      apiKeys: 25,
      webhooks: 10,
    },
  },
  pro: {
    requests: { read: 9_000, write: 480, work: 120 },
    quotas: {
      analyses: 15_000,
      batchFiles: 30_000,
      storedBytes: 20 * gigabyte,
      members: 500,
      apiKeys: 100,
      webhooks: 25,
    },
  },
  school: {
    requests: { read: 9_000, write: 480, work: 120 },
    quotas: {
      analyses: 60_000,
      batchFiles: 30_000,
      storedBytes: 100 * gigabyte,
      members: 5_000,
      apiKeys: 100,
      webhooks: 25,
    },
  },
  company: {
    requests: { read: 12_000, write: 960, work: 240 },
    quotas: {
      analyses: 200_000,
      batchFiles: 400_000,
      storedBytes: 500 * gigabyte,
      members: 20_000,
      apiKeys: 500,
      webhooks: 100,
    },
  },
};

/** The plan of an organisation, with what was agreed with it in place of the plan's quotas. */
export type AgreedPlan = { name: PlanName; overrides: QuotaOverrides };

/** What counts where nothing was agreed. */
export const freePlan: AgreedPlan = { name: "free", overrides: {} };

/** An organisation's quotas: what was agreed with it, else those of its plan. */
export const quotasOf = ({ name, overrides }: AgreedPlan): Quotas => ({
  ...plans[name].quotas,
  ...overrides,
});

/**
 * That an organisation may have one more of what it has `present` of.
 * @throws AppError `plan_limit_reached`
 */
export function requireRoom(plan: AgreedPlan | undefined, metric: QuotaMetric, present: number): void {
  const limit = quotasOf(plan ?? freePlan)[metric];
  if (limit !== null && present >= limit) throw new AppError("plan_limit_reached");
}
