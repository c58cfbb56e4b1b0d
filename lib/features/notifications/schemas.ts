import { z } from "zod";
import { defaultPageSize, maxPageSize } from "@/lib/kernel/page";

/** Wire contracts of in-app notifications. */

/** The interface words a notification by its `kind`, with `data` filled in. `href` is a path of this site. */
export const notification = z.object({
  id: z.uuid(),
  kind: z.string().meta({ examples: ["analysis.completed"] }),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  href: z.string().meta({ examples: ["/analyses/0199a1b2-0000-7000-8000-000000000001"] }),
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime().nullable(),
});
export type Notification = z.infer<typeof notification>;

export const listNotificationsQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(defaultPageSize),
});
export type ListNotificationsQuery = z.infer<typeof listNotificationsQuery>;

export const markReadBody = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(maxPageSize) }),
  z.strictObject({ all: z.literal(true) }),
]);

/** What a durable step says of an occasion. `key` names the occasion inside its organisation. */
export const notifyInput = z.object({
  organisationId: z.uuid(),
  userId: z.uuid(),
  key: z.string().min(1).max(200),
  kind: z.string().min(1).max(100),
  data: notification.shape.data,
  href: z.string().regex(/^\/(?![/\\])/, "is not a path of this site"),
});
export type NotifyInput = z.infer<typeof notifyInput>;
