"use server";

import { redirect } from "next/navigation";
import type { ZodError } from "zod";
import { optionsOf, problemsOf, settingsIn } from "@/components/analyses/upload/code-settings";
import { isBatch } from "@/components/analyses/upload/intake";
import { type FormState, refused, textField } from "@/components/forms/form-state";
import { analyses } from "@/lib/composition/analyses";
import { requireSession } from "@/lib/composition/session";
import {
  codeOptions,
  maxTextBytes,
  submitCodeBody,
  submitEssayBody,
} from "@/lib/features/analyses/submission-schemas";
import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";

type Work = { text: string; fileName: string };

const filesIn = (form: FormData): File[] =>
  form.getAll("file").filter((each): each is File => each instanceof File);

/** The text that was typed, else the file, which a browser without JavaScript sends as it is. */
async function workOf(form: FormData): Promise<Work> {
  const text = textField(form, "text");
  const file = form.get("file");
  if (text !== "" || !(file instanceof File) || file.size === 0)
    return { text, fileName: textField(form, "fileName") };
  if (file.size > maxTextBytes) throw new AppError("too_large");
  try {
    const bytes = await file.arrayBuffer();
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), fileName: file.name };
  } catch (cause) {
    throw new AppError("bad_encoding", { cause });
  }
}

const invalid = (error: ZodError): AppError =>
  new AppError("invalid_input", { cause: error, fields: problemsOf(error.issues) });

/** Hands in many codes. @returns where their report is */
async function submitBatch(actor: Actor, form: FormData, files: readonly File[]): Promise<string> {
  const options = codeOptions.safeParse(optionsOf(settingsIn(form)));
  if (!options.success) throw invalid(options.error);
  const { batchId } = await analyses().submitBatch(actor, { options: options.data, files });
  return `/batches/${batchId}`;
}

/** @returns where the analysis is */
async function submit(actor: Actor, kind: string, form: FormData): Promise<string> {
  const files = filesIn(form);
  if (kind === "code" && isBatch(files)) return submitBatch(actor, form, files);
  const { text, fileName } = await workOf(form);
  const parsed =
    kind === "code"
      ? submitCodeBody.safeParse({ source: text, fileName, ...optionsOf(settingsIn(form)) })
      : submitEssayBody.safeParse({
          text,
          fileName,
          theme: textField(form, "theme"),
          motivatingText: textField(form, "motivatingText"),
        });
  if (!parsed.success) throw invalid(parsed.error);
  const receipt =
    "source" in parsed.data
      ? await analyses().submitCode(actor, parsed.data)
      : await analyses().submitEssay(actor, parsed.data);
  return `/analyses/${receipt.analysisId}`;
}

/** Hands in an essay, a Python file or many of these, and opens the page of its result at once. */
export async function submitWork(_: FormState, form: FormData): Promise<FormState> {
  const { actor } = await requireSession("/new");
  const kind = textField(form, "kind");
  const values = {
    ...Object.fromEntries(
      ["kind", "text", "fileName", "theme", "motivatingText"].map((name) => [name, textField(form, name)]),
    ),
    options: kind === "code" ? JSON.stringify(settingsIn(form)) : "",
  };
  let path: string;
  try {
    path = await submit(actor, kind, form);
  } catch (error) {
    if (error instanceof AppError) return refused(error, values);
    throw error;
  }
  redirect(path);
}
