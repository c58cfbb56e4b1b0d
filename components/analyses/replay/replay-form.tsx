"use client";

import { ArrowRight } from "lucide-react";
import { useActionState, useState } from "react";
import { useTranslations } from "use-intl";
import { PreflightPanel } from "@/components/analyses/upload/preflight-panel";
import { type Draft, TextDrop } from "@/components/analyses/upload/text-drop";
import { FormError } from "@/components/forms/form-error";
import { type FormAction, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import type { SubmittedWork } from "@/lib/features/analyses/schemas";

type ReplayFormProps = { work: SubmittedWork; action: FormAction };

/** The text of an analysis, to be changed and run again with the options that it had. */
export function ReplayForm({ work, action }: ReplayFormProps) {
  const t = useTranslations("replay");
  const [state, submit] = useActionState(action, untouched);
  const [draft, setDraft] = useState<Draft>({ text: state.values.text ?? work.text, fileName: "" });
  const { kind, theme, motivatingText } = work;
  return (
    <form action={submit} className="grid gap-5">
      <FormError state={state} />
      <TextDrop kind={kind} draft={draft} onChange={setDraft} />
      {kind === "essay" ? (
        <PreflightPanel text={draft.text} theme={theme ?? ""} motivatingText={motivatingText ?? ""} />
      ) : null}
      <div className="flex flex-wrap items-center justify-between gap-4 border-t border-line pt-5">
        <p className="max-w-md text-sm text-muted">{t("promise")}</p>
        <SubmitButton size="large">
          {t("submit")}
          <ArrowRight aria-hidden />
        </SubmitButton>
      </div>
    </form>
  );
}
