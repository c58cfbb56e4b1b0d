"use server";

import { redirect } from "next/navigation";
import { act } from "@/app/act";
import { type FormState, textField } from "@/components/forms/form-state";
import { documents } from "@/lib/composition/documents";
import { correctPageBody, pageOfDocument } from "@/lib/features/documents/schemas";
import { AppError } from "@/lib/kernel/errors";

const pathOf = (id: string) => `/documents/${id}`;

async function correct(id: string, number: number, text: string | null): Promise<FormState> {
  return act(pathOf(id), text === null ? {} : { text }, async (actor) => {
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
  return act(pathOf(String(id)), {}, (actor) => documents().retryDocument(actor, String(id)));
}

export async function removeDocument(id: string): Promise<FormState> {
  const state = await act(pathOf(String(id)), {}, (actor) => documents().removeDocument(actor, String(id)));
  if (state.done) redirect("/documents");
  return state;
}

/** Opens the analysis that it has queued. */
export async function analyseDocument(id: string, _: FormState, form: FormData): Promise<FormState> {
  const theme = textField(form, "theme").trim();
  let analysisId = "";
  const state = await act(pathOf(String(id)), { theme }, async (actor) => {
    const body = theme ? { theme: theme.slice(0, 300) } : {};
    analysisId = (await documents().analyseDocument(actor, String(id), body)).analysisId;
  });
  if (state.done) redirect(`/analyses/${analysisId}`);
  return state;
}
