import { type PlanName, plans } from "@/lib/kernel/plans";
import type { LimitPolicy } from "@/lib/platform/limiter/port";

const minute = 60;
const aMinute = (limit: number) => ({ limit, windowSeconds: minute });

/** What kind of work a request is, for those who are signed in. */
export type Effort = "read" | "write" | "work";
/** Whose requests are counted how: by the plan of their organisation, or as an administrator's of the platform. */
export type Grade = PlanName | "operator";

/** What each grade may send a minute, each principal for itself. */
const grades: Record<Grade, Record<Effort, number>> = {
  free: plans.free.requests,
  pro: plans.pro.requests,
  school: plans.school.requests,
  company: plans.company.requests,
  operator: { read: 12_000, write: 1_200, work: 600 },
};

/** Limits of a route by the client's address, whoever is signed in there. */
const byAddress = {
  "analyze-code": aMinute(10),
  tokens: aMinute(120),
} as const;
export type AddressLimit = keyof typeof byAddress;

/** What those may ask who are not signed in, each address for itself. */
const strangers = aMinute(120);

export type LimitPolicies = {
  ofGrade(grade: Grade, effort: Effort): LimitPolicy;
  ofAddress(limit: AddressLimit): LimitPolicy;
  strangers: LimitPolicy;
};

/** @param factor times the usual limits; at least one request is left of each */
export function limitPolicies(factor: number): LimitPolicies {
  const named = (name: string, { limit, windowSeconds }: { limit: number; windowSeconds: number }) => ({
    ...{ name, windowSeconds },
    limit: Math.max(1, Math.round(limit * factor)),
  });
  const graded = new Map(
    Object.entries(grades).flatMap(([grade, efforts]) =>
      Object.entries(efforts).map(([effort, limit]) => [
        `${grade}-${effort}`,
        named(`${grade}-${effort}`, aMinute(limit)),
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
    ofGrade: (grade, effort) => known(graded.get(`${grade}-${effort}`)),
    ofAddress: (limit) => known(addressed.get(limit)),
    strangers: named("strangers", strangers),
  };
}
