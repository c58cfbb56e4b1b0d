import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { parseInput } from "@/lib/kernel/parse-input";
import type { Locale } from "../domain/locale";
import type { UserRepository } from "../ports";
import { localeSchema } from "../schemas";

/** Sets the language of the actor's interface and mails. @throws AppError `forbidden`, `invalid_input` for an unknown one */
export function makeChangeLocale({ users }: { users: UserRepository }) {
  return async (actor: Actor, locale: Locale): Promise<void> => {
    requirePermission(actor, "account.write");
    await users.setLocale(actor.userId, parseInput(localeSchema, locale));
  };
}
