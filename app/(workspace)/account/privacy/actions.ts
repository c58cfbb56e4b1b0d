"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { act } from "@/app/act";
import { attempt } from "@/app/attempt";
import { type FormState, textField } from "@/components/forms/form-state";
import { privacy } from "@/lib/composition/privacy";
import { endSession, requireSession } from "@/lib/composition/session";

const path = "/account/privacy";

export async function requestExport(_: FormState): Promise<FormState> {
  return act(path, {}, (actor) => privacy().requestExport(actor));
}

/** Signs out, and leads to the page where the deletion can be taken back and where its receipt will lie. */
export async function requestDeletion(_: FormState, form: FormData): Promise<FormState> {
  const { actor } = await requireSession(path);
  let token = "";
  const state = await attempt({}, async () => {
    const body = { password: textField(form, "password"), code: textField(form, "code") };
    token = (await privacy().requestDeletion(actor, body)).token;
    await endSession();
  });
  if (state.done) redirect(`/deletions/${token}`);
  return state;
}

export async function cancelDeletion(_: FormState): Promise<FormState> {
  const { actor } = await requireSession(path);
  const state = await attempt({}, () => privacy().cancelOwnDeletion(actor));
  revalidatePath(path);
  return state;
}
