"use server";

import { revalidatePath } from "next/cache";
import { attempt } from "@/app/attempt";
import { type FormState, textField } from "@/components/forms/form-state";
import { requireSession } from "@/lib/composition/session";
import { webhooks } from "@/lib/composition/webhooks";
import { createWebhookBody } from "@/lib/features/webhooks/schemas";
import type { Actor } from "@/lib/kernel/actor";

const path = "/organisation/webhooks";

/** Runs a use case for the signed-in person and shows the page anew. A secret goes to the form alone. */
async function act(
  values: FormState["values"],
  work: (actor: Actor) => Promise<{ secret?: string } | undefined>,
): Promise<FormState> {
  const { actor } = await requireSession(path);
  let secret: string | undefined;
  const state = await attempt(values, async () => {
    secret = (await work(actor))?.secret;
  });
  if (!state.done) return state;
  revalidatePath(path);
  return { ...state, values: secret === undefined ? {} : { secret } };
}

export async function createWebhook(_: FormState, form: FormData): Promise<FormState> {
  const [url, description] = [textField(form, "url"), textField(form, "description")];
  const ticked = form.getAll("events").map(String);
  const events = createWebhookBody.shape.events.safeParse(ticked).data ?? [];
  return act({ url, description, events: ticked.join(" ") }, (actor) =>
    webhooks().create(actor, { url, description, events }),
  );
}

/** Whether anything is sent there. */
const setActive = (id: string, active: boolean) =>
  act({}, async (actor) => {
    await webhooks().update(actor, String(id), { active });
    return undefined;
  });

export async function pauseWebhook(id: string): Promise<FormState> {
  return setActive(id, false);
}

export async function resumeWebhook(id: string): Promise<FormState> {
  return setActive(id, true);
}

export async function rotateSecret(id: string): Promise<FormState> {
  return act({}, (actor) => webhooks().rotateSecret(actor, String(id)));
}

export async function removeWebhook(id: string): Promise<FormState> {
  return act({}, async (actor) => {
    await webhooks().remove(actor, String(id));
    return undefined;
  });
}
