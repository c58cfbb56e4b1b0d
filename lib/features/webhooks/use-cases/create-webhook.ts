import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { auditNote } from "@/lib/kernel/audit";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import { parseInput } from "@/lib/kernel/parse-input";
import { freePlan, quotasOf } from "@/lib/kernel/plans";
import type { SealedBox } from "@/lib/platform/secrets/port";
import type { CheckTarget, WebhookRepository } from "../ports";
import { type CreateWebhookBody, createWebhookBody, type WebhookWithSecret } from "../schemas";
import { presentWebhook } from "./present";
import { requireTarget } from "./require-target";
import { makeSecret } from "./secret";

type Deps = {
  repository: WebhookRepository;
  box: Pick<SealedBox, "seal">;
  checkTarget: CheckTarget;
  clock: Clock;
};

/**
 * Registers an endpoint of the actor's organisation. Its secret is given back this once.
 * @throws AppError `forbidden`, `invalid_input` for a URL that nothing may be sent to, `plan_limit_reached`
 */
export const makeCreateWebhook =
  ({ repository, box, checkTarget, clock }: Deps) =>
  async (actor: Actor, body: CreateWebhookBody): Promise<WebhookWithSecret> => {
    requirePermission(actor, "webhooks.write");
    const { url, events, description, active } = parseInput(createWebhookBody, body);
    await requireTarget(checkTarget, url);
    const { userId, organisationId } = actor;
    const [id, at] = [newId(), clock()];
    const { plain, sealed } = makeSecret(box, id);
    const webhook = { id, organisationId, url, events, description, active };
    const dates = { createdAt: at, updatedAt: at, secretRotatedAt: at };
    const created = await repository.create(
      { ...webhook, ...dates, createdBy: userId, secret: sealed },
      quotasOf(actor.plan ?? freePlan).webhooks,
      auditNote(actor, {
        action: "webhook.created",
        target: { kind: "webhook", id },
        details: { host: new URL(url).host },
        at,
      }),
    );
    if (!created) throw new AppError("plan_limit_reached");
    return { ...presentWebhook({ ...webhook, ...dates }), secret: plain };
  };
