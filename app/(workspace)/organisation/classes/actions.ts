"use server";

import { redirect } from "next/navigation";
import { type FormState, textField } from "@/components/forms/form-state";
import { organisations } from "@/lib/composition/organisations";
import { act } from "../act";

const path = "/organisation/classes";

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
