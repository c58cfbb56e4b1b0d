import { revalidatePath } from "next/cache";
import type { FormState } from "@/components/forms/form-state";
import { requireSession } from "@/lib/composition/session";
import type { Actor } from "@/lib/kernel/actor";
import { attempt } from "./attempt";

/**
 * Runs a use case for the signed-in person, of a form, and where it succeeds shows a page anew.
 * @param reach `layout`: the pages under it as well
 */
export async function act(
  path: string,
  values: FormState["values"],
  work: (actor: Actor) => Promise<unknown>,
  reach?: "layout",
): Promise<FormState> {
  const { actor } = await requireSession(path);
  const state = await attempt(values, () => work(actor));
  if (state.done) revalidatePath(path, reach);
  return state;
}
