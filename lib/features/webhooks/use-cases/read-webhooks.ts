import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { type Page, toPage } from "@/lib/kernel/page";
import type { WebhookRepository } from "../ports";
import type { ListWebhooksQuery, Webhook } from "../schemas";
import { presentWebhook } from "./present";

type Deps = { repository: Pick<WebhookRepository, "list" | "find"> };

/** The endpoints of the actor's organisation, newest first. @throws AppError `forbidden` */
export const makeListWebhooks =
  ({ repository }: Deps) =>
  async (actor: Actor, query: ListWebhooksQuery): Promise<Page<Webhook>> => {
    requirePermission(actor, "webhooks.read");
    const page = toPage(await repository.list(actor.organisationId, query), query.limit, (row) => ({
      at: row.createdAt.toISOString(),
      id: row.id,
    }));
    return { ...page, items: page.items.map(presentWebhook) };
  };

/** One endpoint. @throws AppError `forbidden`, `not_found` */
export const makeGetWebhook =
  ({ repository }: Deps) =>
  async (actor: Actor, id: string): Promise<Webhook> => {
    requirePermission(actor, "webhooks.read");
    const found = await repository.find(actor.organisationId, id);
    if (!found) throw new AppError("not_found");
    return presentWebhook(found);
  };
