import { CircleAlert, CircleCheck } from "lucide-react";
import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import type { Notification } from "@/lib/features/notifications/schemas";

type NotificationListProps = { items: readonly Notification[]; intl: Localisation };

/** Notifications, newest first; unread ones stand out by weight and by a dot. */
export function NotificationList({ items, intl }: NotificationListProps) {
  return (
    <ul className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      {items.map((item) => (
        <li key={item.id} className="border-b border-line/70 last:border-0">
          <NotificationRow item={item} intl={intl} />
        </li>
      ))}
    </ul>
  );
}

/** What a notification says, by its kind; one of a kind that this page does not know shows its title. */
function wording({ t }: Localisation, { kind, data }: Notification): { title: string; text: string } {
  const title = String(data.title ?? "");
  switch (kind) {
    case "analysis.completed":
      return { title, text: t("notifications.completed", { count: Number(data.findingCount ?? 0) }) };
    case "analysis.failed":
      return { title, text: t("notifications.failed") };
    case "batch.ended":
      return {
        title,
        text: t("notifications.batch", { done: Number(data.done ?? 0), failed: Number(data.failed ?? 0) }),
      };
    case "privacy.export-ready":
      return { title: t("notifications.exportReady"), text: t("notifications.exportReadyHint") };
    case "search.new-hits":
      return { title, text: t("notifications.newHits") };
    default:
      return { title: title || kind, text: "" };
  }
}

function NotificationRow({ item, intl }: { item: Notification; intl: Localisation }) {
  const { t, format } = intl;
  const { title, text } = wording(intl, item);
  const failed = item.kind === "analysis.failed";
  const Icon = failed ? CircleAlert : CircleCheck;
  return (
    <Link
      href={item.href}
      className="grid grid-cols-[auto_1fr_auto] items-center gap-4 px-4 py-3.5 transition-colors hover:bg-sunken/60 focus-visible:-outline-offset-2"
    >
      <Icon aria-hidden className={`size-5 ${failed ? "text-danger" : "text-positive"}`} />
      <span className="min-w-0">
        <span className={`block truncate ${item.readAt ? "" : "font-semibold"}`}>{title}</span>
        <span className="block text-sm text-muted">
          {text} ·{" "}
          <time dateTime={item.createdAt}>
            {format.dateTime(new Date(item.createdAt), { dateStyle: "medium", timeStyle: "short" })}
          </time>
        </span>
      </span>
      {item.readAt ? null : (
        <span className="size-2 rounded-full bg-accent">
          <span className="sr-only">{t("notifications.unread")}</span>
        </span>
      )}
    </Link>
  );
}
