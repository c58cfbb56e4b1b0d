import Link from "next/link";
import type { ReactNode } from "react";

/** Leads to the page about a rule of ours. */
export function RuleLink({ rule, children }: { rule: string; children: ReactNode }) {
  return (
    <Link
      href={`/rules/${rule}`}
      className="underline decoration-line-strong underline-offset-4 hover:decoration-accent"
    >
      {children}
    </Link>
  );
}
