import { CircleAlert, Info, OctagonAlert, TriangleAlert } from "lucide-react";
import { classNames } from "@/components/ui/class-names";
import type { Severity } from "@/lib/features/analyses/report-schemas";

const signs = {
  info: { icon: Info, tone: "text-muted" },
  minor: { icon: CircleAlert, tone: "text-muted" },
  major: { icon: TriangleAlert, tone: "text-caution" },
  critical: { icon: OctagonAlert, tone: "text-danger" },
} as const;

/** A severity by shape and colour; its word stands beside it. */
export function SeveritySign({ severity, className }: { severity: Severity; className?: string }) {
  const { icon: Icon, tone } = signs[severity];
  return <Icon aria-hidden className={classNames("size-3.5 shrink-0", tone, className)} />;
}
