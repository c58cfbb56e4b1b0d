import { z } from "zod";
import { planNames, quotaMetrics } from "@/lib/kernel/plans";

/** Wire contracts of usage. */

export const planName = z.enum(planNames);
export const quotaMetric = z.enum(quotaMetrics);

const amounts = { analyses: z.int(), batchFiles: z.int() };

/** What an organisation uses, and what it may. */
export const usageReport = z.object({
  plan: planName,
  renewsOn: z.iso.date().describe("When what is counted by the month begins anew (UTC)"),
  metrics: z.array(
    z.object({
      metric: quotaMetric,
      used: z.int(),
      limit: z.int().nullable().describe("Null is no limit"),
      monthly: z.boolean().describe("Whether it begins anew with each month"),
    }),
  ),
  months: z.array(z.object({ month: z.iso.date(), ...amounts })).describe("The last twelve, oldest first"),
  days: z.array(z.object({ day: z.iso.date(), ...amounts })).describe("The last thirty, oldest first"),
});
export type UsageReport = z.infer<typeof usageReport>;
