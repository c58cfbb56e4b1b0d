import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { RunSummary } from "@/lib/features/operations/schemas";

const tones: Record<RunSummary["status"], BadgeTone> = {
  queued: "neutral",
  running: "accent",
  completed: "positive",
  failed: "danger",
  cancelled: "neutral",
};

export function RunStatusBadge({ status, label }: { status: RunSummary["status"]; label: string }) {
  return (
    <Badge tone={tones[status]} data-status={status}>
      {label}
    </Badge>
  );
}
