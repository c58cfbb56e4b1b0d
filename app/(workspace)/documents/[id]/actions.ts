"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { attempt } from "@/app/attempt";
import { type FormState, textField } from "@/components/forms/form-state";
import { documents } from "@/lib/composition/documents";
import { requireSession } from "@/lib/composition/session";
import { correctPageBody, pageOfDocument } from "@/lib/features/documents/schemas";
import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";

/** Runs a use case for the signed-in person and shows the document anew. */
async function act(
  id: string,
  values: FormState["values"],
  work: (actor: Actor) => Promise<unknown>,
): Promise<FormState> {
  const path = `/documents/${id}`;
  const { actor } = await requireSession(path);
  const state = await attempt(values, () => work(actor));
  if (state.done) revalidatePath(path);
  return state;
}

async function correct(id: string, number: number, text: string | null): Promise<FormState> {
  return act(id, text === null ? {} : { text }, async (actor) => {
    const page = pageOfDocument.safeParse({ id, number });
    const body = correctPageBody.safeParse({ text });
    if (!page.success || !body.success) throw new AppError("invalid_input");
    await documents().correctPage(actor, page.data.id, page.data.number, body.data);
  });
}

export async function correctPage(
  id: string,
  number: number,
  _: FormState,
  form: FormData,
): Promise<FormState> {
  return correct(String(id), Number(number), textField(form, "text").replaceAll("\r\n", "\n"));
}

export async function takeCorrectionBack(id: string, number: number): Promise<FormState> {
  return correct(String(id), Number(number), null);
}

export async function retryDocument(id: string): Promise<FormState> {
  return act(String(id), {}, (actor) => documents().retryDocument(actor, String(id)));
}

export async function removeDocument(id: string): Promise<FormState> {
  const state = await act(String(id), {}, (actor) => documents().removeDocument(actor, String(id)));
  if (state.done) redirect("/documents");
  return state;
}

/** Opens the analysis that it has queued. */
export async function analyseDocument(id: string, _: FormState, form: FormData): Promise<FormState> {
  const theme = textField(form, "theme").trim();
  let analysisId = "";
  const state = await act(String(id), { theme }, async (actor) => {
    const body = theme ? { theme: theme.slice(0, 300) } : {};
    analysisId = (await documents().analyseDocument(actor, String(id), body)).analysisId;
  });
  if (state.done) redirect(`/analyses/${analysisId}`);
  return state;
}
