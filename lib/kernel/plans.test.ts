import { expect, test } from "vitest";
import { planNames, plans, quotaMetrics, quotasOf } from "./plans";

test("every plan has a limit for each metric, and none is below the free one", () => {
  for (const name of planNames) {
    const { requests, quotas } = plans[name];
    expect(Object.keys(quotas).sort()).toEqual([...quotaMetrics].sort());
    for (const metric of quotaMetrics)
      expect(quotas[metric] ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(
        plans.free.quotas[metric] ?? Number.POSITIVE_INFINITY,
      );
    for (const effort of ["read", "write", "work"] as const)
      expect(requests[effort]).toBeGreaterThanOrEqual(plans.free.requests[effort]);
  }
});

test("what was agreed stands in place of the plan's quota, also when it is none", () => {
  const quotas = quotasOf({ name: "free", overrides: { analyses: 7, members: null } });
  expect(quotas).toEqual({ ...plans.free.quotas, analyses: 7, members: null });
});
