import { Eye } from "lucide-react";
import type { ReactNode } from "react";
import { SubmitButton } from "@/components/forms/submit-button";

type ImpersonationBannerProps = {
  label: string;
  text: string;
  reason: string;
  left: ReactNode;
  end: () => Promise<void>;
  endLabel: string;
};

/** Stands below everything, always in sight, as long as an administrator looks on in somebody's name. There is no way to close it. */
export function ImpersonationBanner({ label, text, reason, left, end, endLabel }: ImpersonationBannerProps) {
  return (
    <aside
      aria-label={label}
      className="no-print sticky bottom-0 z-50 order-last border-t border-caution/40 bg-caution-soft text-foreground"
    >
      <div className="container-page flex flex-wrap items-center gap-x-4 gap-y-1 py-2 text-sm">
        <Eye aria-hidden className="size-4 shrink-0 text-caution" />
        <p className="min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]">
          <strong className="font-semibold">{text}</strong> <span className="text-muted">{reason}</span>
        </p>
        <span className="tabular whitespace-nowrap">{left}</span>
        <form action={end}>
          <SubmitButton size="small" variant="secondary">
            {endLabel}
          </SubmitButton>
        </form>
      </div>
    </aside>
  );
}
