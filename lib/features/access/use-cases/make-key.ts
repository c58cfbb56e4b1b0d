import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { auditNote } from "@/lib/kernel/audit";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { freePlan, quotasOf } from "@/lib/kernel/plans";
import { maxKeyLifeMs, mostKeys } from "../domain/lives";
import { missingFrom } from "../domain/scopes";
import type { KeyRepository, Members, Secrets } from "../ports";
import { type MakeKeyBody, makeKeyBody, type NewApiKey } from "../schemas";
import { requireSession } from "./keys-of-actor";
import { invalidFields, parseFields } from "./parse-fields";
import { presentKeys } from "./present-keys";

type Deps = { keys: KeyRepository; members: Members; secrets: Secrets; clock: Clock };

/**
 * Makes an API key of the actor's in their organisation, with scopes that they hold themselves.
 * @returns the key with its secret, which cannot be shown again
 * @throws AppError `forbidden`, `session_required`, `invalid_input`, `limit_reached`,
 * `plan_limit_reached`
 */
export function makeMakeKey({ keys, members, secrets, clock }: Deps) {
  return async (actor: Actor, input: MakeKeyBody): Promise<NewApiKey> => {
    requirePermission(actor, "keys.write");
    requireSession(actor);
    const { name, scopes, expiresAt: until } = parseFields(makeKeyBody, input);
    if (missingFrom(actor.permissions, scopes).length > 0)
      throw invalidFields([{ path: "scopes", message: "scopes_not_held" }]);
    const now = clock();
    const expiresAt = until === undefined ? null : expiryOf(until, now);
    const { userId, organisationId } = actor;
    const standing = await members.find(userId, organisationId);
    if (!standing) throw new AppError("forbidden");
    const { text, prefix, hash } = secrets.newKey();
    const { memberSince } = standing;
    const key = {
      ...{ id: newId(), organisationId, userId, memberSince, name, prefix, scopes },
      ...{ createdAt: now, expiresAt },
    };
    const target = { kind: "key", id: key.id, name };
    const details = { scopes: scopes.join(" "), expiresAt: expiresAt?.toISOString() ?? null };
    const note = auditNote(actor, { action: "key.created", target, details, at: now });
    const most = { person: mostKeys, organisation: quotasOf(actor.plan ?? freePlan).apiKeys };
    const made = await keys.create({ ...key, secretHash: hash }, most, note);
    if (made !== "made") throw new AppError(made === "person-full" ? "limit_reached" : "plan_limit_reached");
    const unused = { lastUsedAt: null, rotatedAt: null, previousExpiresAt: null };
    const [shown] = await presentKeys(members, [{ ...key, ...unused }]);
    if (!shown) throw new AppError("internal");
    return { key: shown, secret: text };
  };
}

/** @throws AppError `invalid_input` (field `expiresAt`) for what is past, or too far ahead */
function expiryOf(text: string, now: Date): Date {
  const at = new Date(text);
  const life = at.getTime() - now.getTime();
  if (life <= 0 || life > maxKeyLifeMs)
    throw invalidFields([{ path: "expiresAt", message: "expiry_invalid" }]);
  return at;
}
