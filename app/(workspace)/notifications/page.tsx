import { BellOff, CheckCheck } from "lucide-react";
import type { Metadata } from "next";
import { PageLinks } from "@/app/page-links";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { SubmitButton } from "@/components/forms/submit-button";
import { NotificationList } from "@/components/notifications/notification-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { notifications } from "@/lib/composition/notifications";
import { requireSession } from "@/lib/composition/session";
import { listNotificationsQuery } from "@/lib/features/notifications/schemas";
import { markAllRead } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("notifications.title") };
}

export default async function NotificationsPage({ searchParams }: PageProps) {
  const [intl, given, { actor }] = await Promise.all([requestIntl(), searchParams, requireSession()]);
  const { t } = intl;
  const cursor = single(given.cursor);
  const [page, unread] = await Promise.all([
    notifications().list(actor, listNotificationsQuery.parse({ cursor })),
    notifications().unreadCount(actor),
  ]);
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <PageHeading
        title={t("notifications.title")}
        actions={
          unread > 0 ? (
            <form action={markAllRead}>
              <SubmitButton variant="secondary" size="small">
                <CheckCheck aria-hidden />
                {t("notifications.markAll")}
              </SubmitButton>
            </form>
          ) : null
        }
      />
      {page.items.length > 0 ? (
        <NotificationList items={page.items} intl={intl} />
      ) : (
        <EmptyState icon={BellOff} title={t("notifications.emptyTitle")}>
          {t("notifications.emptyHint")}
        </EmptyState>
      )}
      <PageLinks t={t} path="/notifications" cursor={cursor} next={page.next} />
    </div>
  );
}
