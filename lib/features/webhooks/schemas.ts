import { z } from "zod";
import { defaultPageSize, maxPageSize } from "@/lib/kernel/page";

/** Wire contracts of webhooks. Field problems are names that the interface translates. */

/** What an endpoint may be told of. */
export const webhookEvents = [
  "analysis.completed",
  "analysis.failed",
  "analysis.cancelled",
  "batch.completed",
  "member.joined",
  "member.removed",
] as const;
const webhookEvent = z.enum(webhookEvents, { error: "unknown_event" });
export type WebhookEvent = z.infer<typeof webhookEvent>;

const isPrintable = (text: string): boolean => text.isWellFormed() && !/\p{Cc}/u.test(text);

const url = z
  .string({ error: "url_missing" })
  .trim()
  .min(1, "url_missing")
  .max(2_000, "url_too_long")
  .refine(isPrintable, "no_url")
  .describe("https, at a public address")
  .meta({ examples: ["https://example.org/elysia"] });
const events = z
  .array(webhookEvent)
  .min(1, "events_missing")
  .max(webhookEvents.length)
  .transform((names) => [...new Set(names)])
  .describe("What to tell of")
  .meta({ examples: [["analysis.completed", "analysis.failed"]] });
const description = z
  .string()
  .trim()
  .max(200, "description_too_long")
  .refine(isPrintable, "description_unprintable")
  .meta({ examples: ["Marks into the school's register"] });
const active = z.boolean().describe("Whether anything is sent there");

export const createWebhookBody = z.strictObject({
  url,
  events,
  description: description.default(""),
  active: active.default(true),
});
export type CreateWebhookBody = z.input<typeof createWebhookBody>;

/** What is left out stays as it is. */
export const updateWebhookBody = z
  .strictObject({ url, events, description, active })
  .partial()
  .refine((body) => Object.keys(body).length > 0, "nothing_to_change")
  .meta({ examples: [{ active: false }] });
export type UpdateWebhookBody = z.input<typeof updateWebhookBody>;

export const webhook = z.object({
  id: z.uuid(),
  url: z.string().meta({ examples: ["https://example.org/elysia"] }),
  description: z.string().meta({ examples: ["Marks into the school's register"] }),
  events: z.array(webhookEvent),
  active: z.boolean(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  secretRotatedAt: z.iso.datetime(),
});
export type Webhook = z.infer<typeof webhook>;

/** The only answer that holds the secret, by which a receiver knows that it is we who send. */
export const webhookWithSecret = webhook.extend({
  secret: z
    .string()
    .describe("Shown this once")
    .meta({ examples: ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw9GqJ0pYt1Zc"] }),
});
export type WebhookWithSecret = z.infer<typeof webhookWithSecret>;

export const webhookPage = z.object({ items: z.array(webhook), next: z.string().optional() });

export const listWebhooksQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(defaultPageSize),
});
export type ListWebhooksQuery = z.infer<typeof listWebhooksQuery>;

export const webhookId = z.object({ id: z.uuid() });
