import type { NotifyInput } from "./schemas";

/** Whose notifications: one user's, in one organisation. */
export type Recipient = { organisationId: string; userId: string };

export type StoredNotification = {
  id: string;
  kind: string;
  data: Record<string, string | number>;
  href: string;
  createdAt: Date;
  readAt: Date | null;
};

export type NotificationRepository = {
  /** Saves it, unless the organisation has one with its key. */
  saveOnce(notification: NotifyInput & { id: string; createdAt: Date }): Promise<void>;
  /** Removes those of an organisation that have one of the keys. @returns how many */
  remove(organisationId: string, keys: readonly string[]): Promise<number>;
  /** Newest first: one row more than `limit` where there are more. */
  list(recipient: Recipient, range: { cursor?: string; limit: number }): Promise<StoredNotification[]>;
  countUnread(recipient: Recipient): Promise<number>;
  /** Marks the recipient's unread ones among `ids`, or all of them; others are left alone. */
  markRead(recipient: Recipient, ids: readonly string[] | "all", readAt: Date): Promise<void>;
};
