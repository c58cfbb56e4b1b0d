"use server";

import { redirect } from "next/navigation";
import { refused, textField } from "@/components/forms/form-state";
import { eventData } from "@/components/operations/replay/compare-runs";
import type { ReplayState } from "@/components/operations/replay/replay-form";
import { operations } from "@/lib/composition/operations";
import { requireSession } from "@/lib/composition/session";
import { replayRunBody } from "@/lib/features/operations/schemas";
import { AppError } from "@/lib/kernel/errors";
import { findJsonFault } from "@/lib/kernel/json-fault";

const pathOf = (id: string): string => `/admin/runs/${encodeURIComponent(id)}`;

/** Starts the replay with the data as it was typed and opens the comparison; what was typed is handed back when refused. */
export async function replayRun(
  id: string,
  fromStep: string | undefined,
  _: ReplayState,
  form: FormData,
): Promise<ReplayState> {
  const { actor } = await requireSession(pathOf(id));
  const text = textField(form, "data");
  const values = { data: text };
  const fault = findJsonFault(text);
  if (fault) return { fields: {}, values, fault };
  const typed: unknown = JSON.parse(text);
  let started: string;
  try {
    const { input } = await operations().getRun(actor, id);
    // Data that was left as it is needs no event of its own.
    const data = JSON.stringify(typed) === JSON.stringify(eventData(input)) ? undefined : typed;
    const body = replayRunBody.safeParse({ fromStep, data });
    if (!body.success) return { fields: { data: "json_not_object" }, values };
    started = await operations().replayRun(actor, id, body.data);
  } catch (error) {
    if (error instanceof AppError) return refused(error, values);
    throw error;
  }
  redirect(`${pathOf(started)}/compare`);
}
