import type { LimitPolicy } from "@/lib/platform/limiter/port";

const minute = 60;
const aMinute = (limit: number) => ({ limit, windowSeconds: minute });

/** What kind of work a request is, for those who are signed in. */
export type Effort = "read" | "write" | "work";
export type Plan = "standard" | "operator";

/** What each plan may do, each principal for itself. `work` hands something in that engines work on. */
const plans: Record<Plan, Record<Effort, { limit: number; windowSeconds: number }>> = {
  standard: { read: aMinute(6_000), write: aMinute(240), work: aMinute(60) },
  operator: { read: aMinute(12_000), write: aMinute(1_200), work: aMinute(600) },
};

/** Limits of a route by the client's address, whoever is signed in there. */
const byAddress = {
  "analyze-code": aMinute(10),
} as const;
export type AddressLimit = keyof typeof byAddress;

/** What those may ask who are not signed in, each address for itself. */
const strangers = aMinute(120);

export type LimitPolicies = {
  ofPlan(plan: Plan, effort: Effort): LimitPolicy;
  ofAddress(limit: AddressLimit): LimitPolicy;
  strangers: LimitPolicy;
};

/** @param factor times the usual limits; at least one request is left of each */
export function limitPolicies(factor: number): LimitPolicies {
  const named = (name: string, { limit, windowSeconds }: { limit: number; windowSeconds: number }) => ({
    ...{ name, windowSeconds },
    limit: Math.max(1, Math.round(limit * factor)),
  });
  const planned = new Map(
    Object.entries(plans).flatMap(([plan, efforts]) =>
      Object.entries(efforts).map(([effort, each]) => [
        `${plan}-${effort}`,
        named(`${plan}-${effort}`, each),
      ]),
    ),
  );
  const addressed = new Map(
    Object.entries(byAddress).map(([name, each]) => [name, named(`address-${name}`, each)]),
  );
  const known = (policy: LimitPolicy | undefined): LimitPolicy => {
    if (!policy) throw new Error("The table of limits lacks a policy.");
    return policy;
  };
  return {
    ofPlan: (plan, effort) => known(planned.get(`${plan}-${effort}`)),
    ofAddress: (limit) => known(addressed.get(limit)),
    strangers: named("strangers", strangers),
  };
}
