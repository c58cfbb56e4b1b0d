"use client";

import { useTerm } from "@/components/i18n/use-term";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "./form-state";

/** What went wrong with a form as a whole; problems of single fields stand at the fields. */
export function FormError({ state }: { state: FormState }) {
  const term = useTerm();
  if (!state.error) return null;
  return (
    <Notice tone="danger" role="alert">
      <p>{term("errors", state.error)}</p>
    </Notice>
  );
}
