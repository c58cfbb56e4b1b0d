import { revalidatePath } from "next/cache";
import { attempt } from "@/app/attempt";
import type { FormState } from "@/components/forms/form-state";
import { requireSession } from "@/lib/composition/session";
import type { Actor } from "@/lib/kernel/actor";

const path = "/organisation";

/** Runs a use case for the signed-in person and shows the pages of the organisation anew. */
export async function act(
  values: FormState["values"],
  work: (actor: Actor) => Promise<unknown>,
): Promise<FormState> {
  const { actor } = await requireSession(path);
  const state = await attempt(values, () => work(actor));
  if (state.done) revalidatePath(path, "layout");
  return state;
}
