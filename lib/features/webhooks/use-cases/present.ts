import type { StoredWebhook } from "../ports";
import type { Webhook } from "../schemas";

/** An endpoint as it goes over the wire: without its secret. */
export const presentWebhook = (stored: StoredWebhook): Webhook => ({
  id: stored.id,
  url: stored.url,
  description: stored.description,
  events: stored.events,
  active: stored.active,
  createdAt: stored.createdAt.toISOString(),
  updatedAt: stored.updatedAt.toISOString(),
  secretRotatedAt: stored.secretRotatedAt.toISOString(),
});
