import type { AppError } from "@/lib/kernel/errors";

/**
 * What a server action hands back to its form. `values` are what was typed, so that a refused form keeps them;
 * secrets stay out. `error` is an error code, `fields` maps a field to the name of its problem.
 */
export type FormState = {
  error?: string;
  fields: Readonly<Record<string, string>>;
  values: Readonly<Record<string, string>>;
  done?: boolean;
};

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

export const untouched: FormState = { fields: {}, values: {} };

/** A text field of a submitted form; a file or a missing field counts as empty. */
export function textField(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** The state of a form that was refused, with what was typed into it. */
export const refused = (error: AppError, values: FormState["values"]): FormState => ({
  error: error.code,
  fields: Object.fromEntries(error.fields.map(({ path, message }) => [path, message])),
  values,
});
