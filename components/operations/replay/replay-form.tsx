"use client";

import { Play } from "lucide-react";
import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { FormError } from "@/components/forms/form-error";
import { type FormState, untouched } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTerm } from "@/components/i18n/use-term";
import { Field, Textarea } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { JsonFault } from "@/lib/kernel/json-fault";

/** `fault`: where the data stops being JSON. */
export type ReplayState = FormState & { fault?: JsonFault };

type ReplayFormProps = {
  action: (state: ReplayState, form: FormData) => Promise<ReplayState>;
  eventName: string;
  /** The event's data as JSON. */
  data: string;
};

/** The event's data, to be changed or left as it is, and the start of the replay. */
export function ReplayForm({ action, eventName, data }: ReplayFormProps) {
  const t = useTranslations("runReplay");
  const term = useTerm();
  const [state, submit] = useActionState<ReplayState, FormData>(action, untouched);
  const problem = state.fields.data ? term("fieldProblems", state.fields.data) : undefined;
  return (
    <form action={submit} className="grid gap-5">
      <FormError state={state} />
      {state.fields.fromStep ? (
        <Notice tone="danger" role="alert">
          <p>{term("fieldProblems", state.fields.fromStep)}</p>
        </Notice>
      ) : null}
      <Field
        id="data"
        label={t("data", { name: eventName })}
        hint={t("dataHint")}
        error={state.fault ? t("jsonInvalid", state.fault) : problem}
      >
        {(control) => (
          <Textarea
            name="data"
            rows={16}
            required
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            translate="no"
            defaultValue={state.values.data ?? data}
            className="font-mono text-xs"
            {...control}
          />
        )}
      </Field>
      {state.fault ? (
        <pre className="overflow-x-auto rounded-md bg-danger-soft px-4 py-2 font-mono text-xs whitespace-pre-wrap [overflow-wrap:anywhere]">
          {`${state.fault.line} | ${state.fault.text.slice(0, 200)}`}
        </pre>
      ) : null}
      <SubmitButton className="justify-self-start">
        <Play aria-hidden />
        {t("submit")}
      </SubmitButton>
    </form>
  );
}
