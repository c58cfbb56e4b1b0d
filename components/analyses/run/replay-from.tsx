"use client";

import { RotateCcw } from "lucide-react";
import { useFormStatus } from "react-dom";
import { useTranslations } from "use-intl";
import { useTerm } from "@/components/i18n/use-term";
import { Spinner } from "@/components/ui/spinner";

export type ReplayAction = (form: FormData) => Promise<void>;

type ReplayFromProps = { step: string; replay: ReplayAction | undefined };

/** Runs the analysis again from a step; nothing where that is not offered. */
export function ReplayFrom({ step, replay }: ReplayFromProps) {
  if (!replay) return null;
  return (
    <form action={replay}>
      <input type="hidden" name="from" value={step} />
      <ReplayButton step={step} />
    </form>
  );
}

function ReplayButton({ step }: { step: string }) {
  const t = useTranslations("run");
  const term = useTerm();
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      disabled={pending}
      aria-label={t("fromStep", { step: term("steps", step) })}
      className="inline-flex min-h-6 items-center gap-1.5 rounded-sm text-left text-xs text-muted underline-offset-2 hover:text-foreground hover:underline"
    >
      {pending ? (
        <Spinner className="size-3 text-current" />
      ) : (
        <RotateCcw aria-hidden className="size-3 shrink-0" />
      )}
      {t("fromHere")}
    </button>
  );
}
