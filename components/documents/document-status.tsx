import { CircleAlert, CircleCheck, Clock3 } from "lucide-react";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Spinner } from "@/components/ui/spinner";
import type { DocumentJob } from "@/lib/features/documents/schemas";

type Status = DocumentJob["status"];

const tones: Record<Status, BadgeTone> = {
  pendente: "neutral",
  processando: "accent",
  concluído: "positive",
  falhou: "danger",
};

const icons = { pendente: Clock3, concluído: CircleCheck, falhou: CircleAlert } as const;

/** Whether something still happens to it. */
export const isUnderWay = (status: Status): boolean => status === "pendente" || status === "processando";

/** How far a document has come, by word, sign and colour. */
export function DocumentStatusBadge({ status, label }: { status: Status; label: string }) {
  const Icon = status === "processando" ? null : icons[status];
  return (
    <Badge tone={tones[status]} data-status={status}>
      {Icon ? <Icon aria-hidden /> : <Spinner className="size-3.5" />}
      {label}
    </Badge>
  );
}
