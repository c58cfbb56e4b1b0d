import { act as actOn } from "@/app/act";
import type { FormState } from "@/components/forms/form-state";
import type { Actor } from "@/lib/kernel/actor";

/** Runs a use case for the signed-in person and shows the pages of the organisation anew. */
export const act = (
  values: FormState["values"],
  work: (actor: Actor) => Promise<unknown>,
): Promise<FormState> => actOn("/organisation", values, work, "layout");
