import type { FormAction } from "@/components/forms/form-state";
import { endAnySession } from "./actions";

/** The action of a form that ends one session. */
export const endSessionOf = (id: string): FormAction => endAnySession.bind(null, id);
