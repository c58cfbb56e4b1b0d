"use server";

import { act } from "@/app/act";
import { type FormState, textField } from "@/components/forms/form-state";
import { readAsked, searchPath, toInput } from "@/components/search/search-address";
import { search } from "@/lib/composition/search";
import { saveSearchBody, searchId } from "@/lib/features/search/schemas";
import { AppError } from "@/lib/kernel/errors";

/** Keeps the search whose address has these parameters. */
export async function saveSearch(_: FormState, form: FormData): Promise<FormState> {
  const values = { name: textField(form, "name"), notify: textField(form, "notify") };
  const given = new URLSearchParams(textField(form, "query"));
  const asked = readAsked(Object.fromEntries([...given.keys()].map((name) => [name, given.getAll(name)])));
  return act(searchPath, values, async (actor) => {
    const notify = values.notify === "on";
    const parsed = saveSearchBody.safeParse({ name: values.name, query: toInput(asked), notify });
    if (!parsed.success) throw new AppError("invalid_input");
    await search().saveSearch(actor, parsed.data);
  });
}

/** Forgets a kept search. */
export async function removeSearch(id: string): Promise<FormState> {
  return act(searchPath, {}, async (actor) => {
    const parsed = searchId.safeParse({ id });
    if (!parsed.success) throw new AppError("not_found");
    await search().removeSavedSearch(actor, parsed.data.id);
  });
}
