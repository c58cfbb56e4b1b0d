"use client";

import { RotateCcw } from "lucide-react";
import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "@/components/forms/form-error";
import { type FormState, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { Notice } from "@/components/ui/notice";
import type { RerunOutcome } from "@/lib/features/operations/schemas";

export type RerunManyState = FormState & { outcome?: RerunOutcome };

type RerunManyProps = {
  action: (state: RerunManyState, form: FormData) => Promise<RerunManyState>;
  /** The function whose dead letters are meant; all functions' without it. */
  functionId?: string;
  /** How many dead letters there are, and how many one click takes. */
  count: number;
  most: number;
};

/** Runs the dead letters of a filter again and tells how many were. */
export function RerunMany({ action, functionId = "", count, most }: RerunManyProps) {
  const t = useTranslations("queue");
  const [state, submit] = useActionState<RerunManyState, FormData>(action, untouched);
  return (
    <div className="grid gap-3">
      <FormError state={state} />
      {state.outcome ? (
        <Notice tone={state.outcome.skipped > 0 ? "caution" : "positive"} role="status">
          <p>{t("rerunStarted", { count: state.outcome.started })}</p>
          {state.outcome.skipped > 0 ? <p>{t("rerunSkipped", { count: state.outcome.skipped })}</p> : null}
          {state.outcome.more ? <p>{t("rerunMore")}</p> : null}
        </Notice>
      ) : null}
      {count > 0 ? (
        <form action={submit} className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <input type="hidden" name="functionId" value={functionId} />
          <SubmitButton variant="secondary" size="small">
            <RotateCcw aria-hidden />
            {count > most ? t("rerunNewest", { most }) : t("rerunAll", { count })}
          </SubmitButton>
          <p className="text-sm text-muted">{t("rerunHint", { most })}</p>
        </form>
      ) : null}
    </div>
  );
}
