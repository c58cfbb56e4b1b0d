"use server";

import { redirect } from "next/navigation";
import { type FormState, textField } from "@/components/forms/form-state";
import { organisations } from "@/lib/composition/organisations";
import { changeRoleBody, inviteBody } from "@/lib/features/accounts/organisation-schemas";
import { AppError } from "@/lib/kernel/errors";
import { act } from "./act";

export async function renameOrganisation(_: FormState, form: FormData): Promise<FormState> {
  const name = textField(form, "name");
  return act({ name }, (actor) => organisations().rename(actor, actor.organisationId, { name }));
}

export async function changeRole(id: string, _: FormState, form: FormData): Promise<FormState> {
  const body = changeRoleBody.safeParse({ role: textField(form, "role") });
  return act({}, async (actor) => {
    if (!body.success) throw new AppError("invalid_input");
    await organisations().changeRole(actor, String(id), body.data);
  });
}

export async function removeMember(id: string): Promise<FormState> {
  return act({}, (actor) => organisations().removeMember(actor, String(id)));
}

export async function leaveOrganisation(): Promise<FormState> {
  const state = await act({}, (actor) => organisations().leave(actor, actor.organisationId));
  if (state.done) redirect("/dashboard");
  return state;
}

export async function invite(_: FormState, form: FormData): Promise<FormState> {
  const [email, role, classId] = [
    textField(form, "email"),
    textField(form, "role"),
    textField(form, "classId"),
  ];
  const state = await act({ email, role, classId }, async (actor) => {
    const parsed = inviteBody.shape.role.safeParse(role);
    if (!parsed.success)
      throw new AppError("invalid_input", { fields: [{ path: "role", message: "role_invalid" }] });
    await organisations().invite(actor, { email, role: parsed.data, ...(classId && { classId }) });
  });
  return state.done ? { ...state, values: { role, classId, invited: email } } : state;
}

export async function resendInvitation(id: string): Promise<FormState> {
  return act({}, (actor) => organisations().resendInvitation(actor, String(id)));
}

export async function revokeInvitation(id: string): Promise<FormState> {
  return act({}, (actor) => organisations().revokeInvitation(actor, String(id)));
}
