import Link from "next/link";
import type { ReactNode } from "react";
import { isByModel } from "@/lib/features/analyses/optimisation-schemas";

/** Leads to the page about a rule of ours; a version by a model has no rule to read about. */
export function RuleLink({ rule, children }: { rule: string; children: ReactNode }) {
  if (isByModel(rule)) return children;
  return (
    <Link
      href={`/rules/${rule}`}
      className="underline decoration-line-strong underline-offset-4 hover:decoration-accent"
    >
      {children}
    </Link>
  );
}
