"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { attempt } from "@/app/attempt";
import { type FormState, textField } from "@/components/forms/form-state";
import { organisations } from "@/lib/composition/organisations";
import { requireSession } from "@/lib/composition/session";
import type { Actor } from "@/lib/kernel/actor";

const path = "/organisation/classes";

/** Runs a use case for the signed-in person and shows the pages of classes anew. */
async function act(
  values: FormState["values"],
  work: (actor: Actor) => Promise<unknown>,
): Promise<FormState> {
  const { actor } = await requireSession(path);
  const state = await attempt(values, () => work(actor));
  if (state.done) revalidatePath(path, "layout");
  return state;
}

/** Opens the class that it has made. */
export async function createClass(_: FormState, form: FormData): Promise<FormState> {
  const name = textField(form, "name");
  let id = "";
  const state = await act({ name }, async (actor) => {
    id = (await organisations().createClass(actor, { name })).id;
  });
  if (state.done) redirect(`${path}/${id}`);
  return state;
}

export async function renameClass(id: string, _: FormState, form: FormData): Promise<FormState> {
  const name = textField(form, "name");
  return act({ name }, (actor) => organisations().changeClass(actor, String(id), { name }));
}

export async function setJoining(id: string, open: boolean): Promise<FormState> {
  return act({}, (actor) => organisations().changeClass(actor, String(id), { joinOpen: open === true }));
}

export async function setArchived(id: string, archived: boolean): Promise<FormState> {
  return act({}, (actor) => organisations().changeClass(actor, String(id), { archived: archived === true }));
}

export async function rotateJoinCode(id: string): Promise<FormState> {
  return act({}, (actor) => organisations().rotateJoinCode(actor, String(id)));
}

export async function addClassMember(id: string, userId: string, role: string): Promise<FormState> {
  const body = {
    userId: String(userId),
    role: role === "teacher" ? ("teacher" as const) : ("student" as const),
  };
  return act({}, (actor) => organisations().addClassMember(actor, String(id), body));
}

export async function removeClassMember(id: string, userId: string): Promise<FormState> {
  return act({}, (actor) => organisations().removeClassMember(actor, String(id), String(userId)));
}

export async function leaveClass(id: string): Promise<FormState> {
  const state = await act({}, (actor) => organisations().leaveClass(actor, String(id)));
  if (state.done) redirect(path);
  return state;
}
