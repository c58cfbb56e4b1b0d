import { z } from "zod";
import type { Report } from "@/lib/features/analyses/report-schemas";

const integrity = z.object({
  checklist: z.array(
    z.object({
      rule: z.string(),
      state: z.enum(["clear", "warning", "violated"]),
      evidence: z.array(z.tuple([z.int(), z.int()])),
    }),
  ),
});

type Threat = { rule: string; certain: boolean };

/** The part of a rule's id that says its reason: `annulment/off-theme` is `off-theme`. */
export const reasonOf = (rule: string): string => rule.slice(rule.indexOf("/") + 1);

/** The reasons for which an essay may be annulled, in INEP's order; none where they were not looked for. */
export function threatsIn({ details }: Pick<Report, "details">): Threat[] {
  const checklist = integrity.safeParse(details.integrity).data?.checklist ?? [];
  return checklist
    .filter(({ state }) => state !== "clear")
    .map(({ rule, state }) => ({ rule, certain: state === "violated" }));
}
