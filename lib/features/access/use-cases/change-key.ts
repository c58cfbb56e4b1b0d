import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { auditNote } from "@/lib/kernel/audit";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import type { KeyOwner, KeyRepository, Members, Secrets, StoredKey } from "../ports";
import { type NewApiKey, type RotateKeyBody, rotateKeyBody } from "../schemas";
import { reachOf, requireSession } from "./keys-of-actor";
import { parseFields } from "./parse-fields";
import { presentKeys } from "./present-keys";

type Deps = { keys: KeyRepository; members: Members; secrets: Secrets; clock: Clock };

const targetOf = ({ id, name }: StoredKey) => ({ kind: "key", id, name });

/** @throws AppError `not_found` */
async function getKey(keys: KeyRepository, owner: KeyOwner, id: string): Promise<StoredKey> {
  const key = isId(id) ? await keys.find(owner, id) : null;
  if (!key) throw new AppError("not_found");
  return key;
}

/**
 * Gives one of the actor's own keys another secret. The present one works on for as long as is asked.
 * @returns the key with its new secret, which cannot be shown again
 * @throws AppError `forbidden`, `session_required`, `not_found`, also for a key that has expired, `invalid_input`
 */
export function makeRotateKey({ keys, members, secrets, clock }: Deps) {
  return async (actor: Actor, id: string, input: RotateKeyBody = {}): Promise<NewApiKey> => {
    requirePermission(actor, "keys.write");
    requireSession(actor);
    const { overlapSeconds } = parseFields(rotateKeyBody, input);
    const { organisationId, userId } = actor;
    const owner = { organisationId, userId };
    const key = await getKey(keys, owner, id);
    const now = clock();
    const { text, hash } = secrets.renewedKey(key.prefix);
    const previousUntil = overlapSeconds > 0 ? new Date(now.getTime() + overlapSeconds * 1000) : null;
    const told = { action: "key.rotated", target: targetOf(key), details: { overlapSeconds }, at: now };
    const change = { secretHash: hash, previousUntil, now };
    const rotated = await keys.rotate(owner, id, change, auditNote(actor, told));
    const [shown] = await presentKeys(members, rotated ? [rotated] : []);
    if (!shown) throw new AppError("not_found");
    return { key: shown, secret: text };
  };
}

/** Ends a key at once, with the tokens that were given for it. @throws AppError `forbidden`, `session_required`, `not_found` */
export function makeRevokeKey({ keys, clock }: Pick<Deps, "keys" | "clock">) {
  return async (actor: Actor, id: string): Promise<void> => {
    requirePermission(actor, "keys.write");
    requireSession(actor);
    const owner = reachOf(actor);
    const key = await getKey(keys, owner, id);
    const now = clock();
    const note = auditNote(actor, { action: "key.revoked", target: targetOf(key), at: now });
    if (!(await keys.revoke(owner, id, now, note))) throw new AppError("not_found");
  };
}
