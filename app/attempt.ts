import { type FormState, refused, untouched } from "@/components/forms/form-state";
import { AppError } from "@/lib/kernel/errors";

/** Runs a use case for a form. What is not an `AppError` is thrown on, so that it is logged and shown as a failure. */
export async function attempt(values: FormState["values"], work: () => Promise<unknown>): Promise<FormState> {
  try {
    await work();
    return { ...untouched, values, done: true };
  } catch (error) {
    if (error instanceof AppError) return refused(error, values);
    throw error;
  }
}
