import type { Metadata } from "next";
import { requestIntl } from "@/app/request-intl";
import { Section } from "@/components/accounts/section";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { ActionForm } from "@/components/privacy/action-form";
import { DeletionFacts } from "@/components/privacy/deletion-facts";
import { ExportList } from "@/components/privacy/export-list";
import { RequestDeletionForm } from "@/components/privacy/request-deletion-form";
import { Notice } from "@/components/ui/notice";
import { accounts } from "@/lib/composition/accounts";
import { privacy } from "@/lib/composition/privacy";
import { requireSession } from "@/lib/composition/session";
import { cancelDeletion, requestDeletion, requestExport } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("privacy.title") };
}

export default async function PrivacyPage() {
  const [intl, session] = await Promise.all([requestIntl(), requireSession("/account/privacy")]);
  const { t, locale, format } = intl;
  const [items, { dueAt, heldBy }, factor] = await Promise.all([
    privacy().listExports(session.actor),
    privacy().getDeletion(session.actor),
    accounts().secondFactor(session),
  ]);
  return (
    <ProvideMessages
      locale={locale}
      parts={["common", "shell", "failure", "accounts", "account", "privacy", "errors", "fieldProblems"]}
    >
      <Section id="export-heading" title={t("privacy.exportTitle")} lead={t("privacy.exportLead")}>
        <ActionForm action={requestExport} label={t("privacy.exportRequest")} />
        <ExportList items={items} intl={intl} />
      </Section>
      <Section id="deletion-heading" title={t("privacy.deletionTitle")} lead={t("privacy.deletionLead")}>
        {dueAt ? (
          <>
            <Notice tone="caution" role="status">
              <p>
                {t("privacy.deletionDue", {
                  date: format.dateTime(new Date(dueAt), { dateStyle: "long", timeStyle: "short" }),
                })}
              </p>
            </Notice>
            <ActionForm action={cancelDeletion} label={t("privacy.deletionCancel")} />
          </>
        ) : (
          <>
            <DeletionFacts intl={intl} graceDays={privacy().graceDays} />
            {heldBy.length > 0 ? (
              <Notice tone="caution" title={t("privacy.handOver")}>
                <ul className="list-disc pl-5">
                  {heldBy.map(({ id, name }) => (
                    <li key={id}>{name}</li>
                  ))}
                </ul>
              </Notice>
            ) : (
              <RequestDeletionForm action={requestDeletion} asksForCode={factor.state === "on"} />
            )}
          </>
        )}
      </Section>
    </ProvideMessages>
  );
}
