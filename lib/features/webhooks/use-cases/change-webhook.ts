import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { type AuditNote, auditNote } from "@/lib/kernel/audit";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { parseInput } from "@/lib/kernel/parse-input";
import type { SealedBox } from "@/lib/platform/secrets/port";
import type { CheckTarget, WebhookRepository } from "../ports";
import { type UpdateWebhookBody, updateWebhookBody, type Webhook, type WebhookWithSecret } from "../schemas";
import { presentWebhook } from "./present";
import { requireTarget } from "./require-target";
import { makeSecret } from "./secret";

type Deps = {
  repository: WebhookRepository;
  box: Pick<SealedBox, "seal">;
  checkTarget: CheckTarget;
  clock: Clock;
};

const noteOf = (actor: Actor, action: string, id: string, at: Date, details?: AuditNote["details"]) =>
  auditNote(actor, { action, target: { kind: "webhook", id }, details, at });

/**
 * Changes what is given of an endpoint.
 * @throws AppError `forbidden`, `not_found`, `invalid_input` for a URL that nothing may be sent to
 */
export const makeUpdateWebhook =
  ({ repository, checkTarget, clock }: Deps) =>
  async (actor: Actor, id: string, body: UpdateWebhookBody): Promise<Webhook> => {
    requirePermission(actor, "webhooks.write");
    const change = parseInput(updateWebhookBody, body);
    if (!(await repository.find(actor.organisationId, id))) throw new AppError("not_found");
    if (change.url !== undefined) await requireTarget(checkTarget, change.url);
    const at = clock();
    const note = noteOf(actor, "webhook.changed", id, at, { changed: Object.keys(change).join(" ") });
    const updated = await repository.update(actor.organisationId, id, { ...change, updatedAt: at }, note);
    if (!updated) throw new AppError("not_found");
    return presentWebhook(updated);
  };

/** Gives an endpoint another secret, shown this once; the old one signs nothing any more. @throws AppError `forbidden`, `not_found` */
export const makeRotateSecret =
  ({ repository, box, clock }: Deps) =>
  async (actor: Actor, id: string): Promise<WebhookWithSecret> => {
    requirePermission(actor, "webhooks.write");
    const at = clock();
    const { plain, sealed } = makeSecret(box, id);
    const note = noteOf(actor, "webhook.secret_rotated", id, at);
    const rotated = await repository.replaceSecret(actor.organisationId, id, sealed, at, note);
    if (!rotated) throw new AppError("not_found");
    return { ...presentWebhook(rotated), secret: plain };
  };

/** Removes an endpoint. @throws AppError `forbidden`, `not_found` */
export const makeRemoveWebhook =
  ({ repository, clock }: Deps) =>
  async (actor: Actor, id: string): Promise<void> => {
    requirePermission(actor, "webhooks.write");
    const note = noteOf(actor, "webhook.removed", id, clock());
    if (!(await repository.remove(actor.organisationId, id, note))) throw new AppError("not_found");
  };
