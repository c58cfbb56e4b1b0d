import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "./form-state";

/** What a form that stays says once its action has succeeded. */
export function FormDone({ state, children }: { state: FormState; children: ReactNode }) {
  if (!state.done) return null;
  return (
    <Notice tone="positive" role="status">
      <p>{children}</p>
    </Notice>
  );
}
