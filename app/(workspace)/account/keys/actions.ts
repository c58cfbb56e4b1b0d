"use server";

import { revalidatePath } from "next/cache";
import { attempt } from "@/app/attempt";
import { type FormState, textField } from "@/components/forms/form-state";
import { access } from "@/lib/composition/access";
import { requireSession } from "@/lib/composition/session";
import { makeKeyBody } from "@/lib/features/access/schemas";
import { AppError } from "@/lib/kernel/errors";

const path = "/account/keys";
const dayMs = 24 * 3600 * 1000;

/** Hands the secret back to the form, which shows it: it is nowhere else. */
export async function makeKey(_: FormState, form: FormData): Promise<FormState> {
  const { actor } = await requireSession(path);
  const name = textField(form, "name");
  const life = textField(form, "life");
  const scopes = form.getAll("scopes").map(String);
  const expiresAt = life === "" ? undefined : new Date(Date.now() + Number(life) * dayMs);
  let secret = "";
  const state = await attempt({ name, life, scopes: scopes.join(" ") }, async () => {
    const known = makeKeyBody.shape.scopes.safeParse(scopes);
    const made = await access().makeKey(actor, {
      name,
      scopes: known.data ?? [],
      expiresAt: expiresAt && isoOf(expiresAt),
    });
    secret = made.secret;
  });
  if (!state.done) return state;
  revalidatePath(path);
  return { ...state, values: { secret } };
}

/** A life that is no number of days names no instant: refused as one that is too long. */
const isoOf = (at: Date): string => (Number.isNaN(at.getTime()) ? "" : at.toISOString());

export async function rotateKey(id: string, _: FormState, form: FormData): Promise<FormState> {
  const { actor } = await requireSession(path);
  const overlapSeconds = Number(textField(form, "overlap"));
  let secret = "";
  const state = await attempt({}, async () => {
    secret = (await access().rotateKey(actor, String(id), { overlapSeconds })).secret;
  });
  if (!state.done) return state;
  revalidatePath(path);
  return { ...state, values: { secret } };
}

/** Ends a key. One that has ended already is no error. */
export async function revokeKey(id: string): Promise<void> {
  const { actor } = await requireSession(path);
  try {
    await access().revokeKey(actor, String(id));
  } catch (error) {
    if (!(error instanceof AppError && error.code === "not_found")) throw error;
  }
  revalidatePath(path);
}
