"use server";

import { revalidatePath } from "next/cache";
import { refused, textField } from "@/components/forms/form-state";
import type { RerunManyState } from "@/components/operations/queue/rerun-many";
import { operations } from "@/lib/composition/operations";
import { requireSession } from "@/lib/composition/session";
import { rerunRunsBody } from "@/lib/features/operations/schemas";
import { AppError } from "@/lib/kernel/errors";

const path = "/admin/queue";

/** Runs one dead letter again, once. One that is gone meanwhile is no error: the list shows what is left. */
export async function rerunOne(id: string): Promise<void> {
  const { actor } = await requireSession(path);
  try {
    await operations().rerunRun(actor, id, { once: true });
  } catch (error) {
    if (!(error instanceof AppError && error.code === "not_found")) throw error;
  }
  revalidatePath(path);
}

/** Runs the dead letters of a function again, or of all, as many as one request may. */
export async function rerunMany(_: RerunManyState, form: FormData): Promise<RerunManyState> {
  const { actor } = await requireSession(path);
  try {
    const body = rerunRunsBody.parse({
      functionId: textField(form, "functionId").slice(0, 200) || undefined,
    });
    const outcome = await operations().rerunRuns(actor, body);
    revalidatePath(path);
    return { fields: {}, values: {}, outcome };
  } catch (error) {
    if (error instanceof AppError) return refused(error, {});
    throw error;
  }
}
