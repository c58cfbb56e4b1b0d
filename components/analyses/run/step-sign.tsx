import { Check, Circle, X } from "lucide-react";
import { Spinner } from "@/components/ui/spinner";
import type { StepView } from "@/lib/features/analyses/schemas";

/** The state of a step as a small round sign; its words stand beside it. */
export function StepSign({ status }: { status: StepView["status"] }) {
  switch (status) {
    case "running":
      return <Spinner className="size-5" />;
    case "completed":
      return (
        <span className="grid size-5 place-items-center rounded-full bg-accent text-on-accent">
          <Check aria-hidden className="size-3" strokeWidth={3} />
        </span>
      );
    case "failed":
      return (
        <span className="grid size-5 place-items-center rounded-full bg-danger text-background">
          <X aria-hidden className="size-3" strokeWidth={3} />
        </span>
      );
    default:
      return <Circle aria-hidden className="size-5 text-line-strong/60" strokeWidth={1.5} />;
  }
}
