import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { type Page, toPage } from "@/lib/kernel/page";
import type { KeyRepository, Members } from "../ports";
import { type ApiKey, type ListKeysQuery, listKeysQuery } from "../schemas";
import { reachOf } from "./keys-of-actor";
import { parseFields } from "./parse-fields";
import { presentKeys } from "./present-keys";

type Deps = { keys: KeyRepository; members: Members };

/**
 * The actor's keys in their organisation, or everybody's there, newest first. Revoked ones are gone.
 * @throws AppError `forbidden`, `invalid_input`
 */
export function makeListKeys({ keys, members }: Deps) {
  return async (actor: Actor, input: ListKeysQuery = {}): Promise<Page<ApiKey>> => {
    requirePermission(actor, "keys.read");
    const { of, ...query } = parseFields(listKeysQuery, input);
    if (of === "organisation") requirePermission(actor, "organisation.write");
    const { organisationId, userId } = actor;
    const owner = of === "organisation" ? { organisationId } : { organisationId, userId };
    const page = toPage(await keys.list(owner, query), query.limit, ({ createdAt, id }) => ({
      at: createdAt.toISOString(),
      id,
    }));
    return { ...page, items: await presentKeys(members, page.items) };
  };
}

/** One key that the actor may see. @throws AppError `forbidden`, `not_found` */
export function makeGetKey({ keys, members }: Deps) {
  return async (actor: Actor, id: string): Promise<ApiKey> => {
    requirePermission(actor, "keys.read");
    const key = isId(id) ? await keys.find(reachOf(actor), id) : null;
    const [shown] = await presentKeys(members, key ? [key] : []);
    if (!shown) throw new AppError("not_found");
    return shown;
  };
}
