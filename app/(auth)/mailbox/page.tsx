import { Mail } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageLinks } from "@/app/page-links";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { MailList } from "@/components/accounts/mail-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { mailbox } from "@/lib/composition/mail";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("accounts.mailbox"), referrer: "same-origin" };
}

/** The demo's outgoing mail. Where mail really leaves the house, there is no such page. */
export default async function MailboxPage({ searchParams }: PageProps) {
  if (!mailbox().available) notFound();
  const [intl, query] = await Promise.all([requestIntl(), searchParams]);
  const { t } = intl;
  const cursor = single(query.cursor);
  const { items, next } = await mailbox().list({ cursor, limit: 10 });
  return (
    <div className="grid w-full max-w-2xl content-start gap-6">
      <PageHeading title={t("accounts.mailbox")} lead={t("accounts.mailboxLead")} />
      {items.length > 0 ? (
        <MailList mails={items} intl={intl} />
      ) : (
        <EmptyState icon={Mail} title={t("accounts.mailboxEmpty")}>
          {t("accounts.mailboxEmptyHint")}
        </EmptyState>
      )}
      <PageLinks t={t} path="/mailbox" cursor={cursor} next={next} />
    </div>
  );
}
