import { Ban, CircleAlert, CircleCheck, CircleDashed, Clock3, FileMinus, FileX } from "lucide-react";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Spinner } from "@/components/ui/spinner";
import type { ItemState } from "@/lib/features/analyses/batch-schemas";

const tones: Record<ItemState, BadgeTone> = {
  queued: "neutral",
  running: "accent",
  completed: "positive",
  partial: "caution",
  failed: "danger",
  cancelled: "neutral",
  refused: "danger",
  skipped: "neutral",
};

const icons = {
  queued: Clock3,
  completed: CircleCheck,
  partial: CircleDashed,
  failed: CircleAlert,
  cancelled: Ban,
  refused: FileX,
  skipped: FileMinus,
} as const;

/** The state of an analysis, or of a file of a batch, by word, sign and colour. */
export function StatusBadge({ status, label }: { status: ItemState; label: string }) {
  const Icon = status === "running" ? null : icons[status];
  return (
    <Badge tone={tones[status]} data-status={status}>
      {Icon ? <Icon aria-hidden /> : <Spinner className="size-3.5" />}
      {label}
    </Badge>
  );
}
