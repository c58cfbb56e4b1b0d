import type { AuditNote } from "@/lib/kernel/audit";
import type { Sealed } from "@/lib/platform/secrets/port";
import type { WebhookEvent } from "./schemas";

export type StoredWebhook = {
  id: string;
  organisationId: string;
  url: string;
  description: string;
  events: WebhookEvent[];
  active: boolean;
  createdAt: Date;
  updatedAt: Date;
  secretRotatedAt: Date;
};
export type NewWebhook = StoredWebhook & { createdBy: string; secret: Sealed };

/** What of an endpoint changes; what is left out stays. */
export type WebhookChange = Partial<Pick<StoredWebhook, "url" | "description" | "events" | "active">> & {
  updatedAt: Date;
};

/** Each method that changes something keeps the note of it in the same transaction. */
export type WebhookRepository = {
  /** @returns false where the organisation has `most` already, null being no limit; exact under races */
  create(webhook: NewWebhook, most: number | null, note: AuditNote): Promise<boolean>;
  /** How many an organisation has. */
  count(organisationId: string): Promise<number>;
  /** Newest first: one row more than `limit` where there are more. */
  list(organisationId: string, range: { cursor?: string; limit: number }): Promise<StoredWebhook[]>;
  find(organisationId: string, id: string): Promise<StoredWebhook | null>;
  update(
    organisationId: string,
    id: string,
    change: WebhookChange,
    note: AuditNote,
  ): Promise<StoredWebhook | null>;
  replaceSecret(
    organisationId: string,
    id: string,
    secret: Sealed,
    at: Date,
    note: AuditNote,
  ): Promise<StoredWebhook | null>;
  /** @returns whether there was one */
  remove(organisationId: string, id: string, note: AuditNote): Promise<boolean>;
};

/** Why nothing may be sent to a URL, or null where it may. */
export type CheckTarget = (url: string) => Promise<string | null>;
