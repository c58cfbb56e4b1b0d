import { Webhook } from "lucide-react";
import type { Metadata } from "next";
import { orInterrupt } from "@/app/interrupt";
import { PageLinks } from "@/app/page-links";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { Section } from "@/components/accounts/section";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { CreateWebhookForm } from "@/components/webhooks/create-webhook-form";
import { WebhookList } from "@/components/webhooks/webhook-list";
import { requireSession } from "@/lib/composition/session";
import { webhooks } from "@/lib/composition/webhooks";
import { createWebhook, pauseWebhook, removeWebhook, resumeWebhook, rotateSecret } from "./actions";

const path = "/organisation/webhooks";
const pageSize = 20;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("webhooks.title") };
}

export default async function WebhooksPage({ searchParams }: PageProps) {
  const [intl, query, { actor }] = await Promise.all([requestIntl(), searchParams, requireSession(path)]);
  const { t, locale } = intl;
  const cursor = single(query.cursor);
  const { items, next } = await orInterrupt(webhooks().list(actor, { cursor, limit: pageSize }));
  const mayWrite = actor.permissions.has("webhooks.write");
  return (
    <ProvideMessages
      locale={locale}
      parts={["common", "shell", "failure", "webhooks", "webhookEvents", "errors", "fieldProblems"]}
    >
      <PageHeading title={t("webhooks.title")} lead={t("webhooks.lead")} />
      {mayWrite ? (
        <Section id="create-heading" title={t("webhooks.createTitle")} lead={t("webhooks.createLead")}>
          <CreateWebhookForm action={createWebhook} />
        </Section>
      ) : null}
      {items.length > 0 ? (
        <WebhookList
          items={items}
          mayWrite={mayWrite}
          intl={intl}
          pause={pauseWebhook}
          resume={resumeWebhook}
          rotate={rotateSecret}
          remove={removeWebhook}
        />
      ) : (
        <EmptyState icon={Webhook} title={t("webhooks.emptyTitle")}>
          {t("webhooks.emptyHint")}
        </EmptyState>
      )}
      <PageLinks t={t} path={path} cursor={cursor} next={next} />
    </ProvideMessages>
  );
}
