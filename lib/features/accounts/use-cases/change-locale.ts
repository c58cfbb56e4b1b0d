import type { Actor } from "@/lib/kernel/actor";
import type { Locale } from "../domain/locale";
import type { UserRepository } from "../ports";
import { localeSchema } from "../schemas";
import { parseInput } from "./parse-input";

/** Sets the language of the actor's interface and mails. @throws AppError `invalid_input` for an unknown one */
export function makeChangeLocale({ users }: { users: UserRepository }) {
  return async (actor: Actor, locale: Locale): Promise<void> =>
    users.setLocale(actor.userId, parseInput(localeSchema, locale));
}
