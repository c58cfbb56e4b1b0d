import { Ban, CircleAlert, CircleCheck, CircleDashed, Clock3 } from "lucide-react";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Spinner } from "@/components/ui/spinner";
import type { AnalysisStatus } from "@/lib/features/analyses/schemas";

const tones: Record<AnalysisStatus, BadgeTone> = {
  queued: "neutral",
  running: "accent",
  completed: "positive",
  partial: "caution",
  failed: "danger",
  cancelled: "neutral",
};

const icons = {
  queued: Clock3,
  completed: CircleCheck,
  partial: CircleDashed,
  failed: CircleAlert,
  cancelled: Ban,
} as const;

/** The state of an analysis by word, sign and colour. */
export function StatusBadge({ status, label }: { status: AnalysisStatus; label: string }) {
  const Icon = status === "running" ? null : icons[status];
  return (
    <Badge tone={tones[status]} data-status={status}>
      {Icon ? <Icon aria-hidden /> : <Spinner className="size-3.5" />}
      {label}
    </Badge>
  );
}
