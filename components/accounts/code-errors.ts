import type { FormState } from "@/components/forms/form-state";

const codeErrors = new Set(["code_required", "wrong_code"]);

/** Whether the password was right, and the second factor is asked for. */
export const asksForCode = ({ error }: FormState): boolean => codeErrors.has(error ?? "");
