import type { Metadata } from "next";
import { requestIntl } from "@/app/request-intl";
import { ChangeEmailForm } from "@/components/accounts/change-email-form";
import { FactList } from "@/components/accounts/fact-list";
import { Section } from "@/components/accounts/section";
import { requireSession } from "@/lib/composition/session";
import { requestEmailChange } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("account.profile") };
}

export default async function ProfilePage() {
  const [{ t }, { profile }] = await Promise.all([requestIntl(), requireSession("/account")]);
  return (
    <>
      <FactList
        facts={[
          [t("accounts.name"), profile.name],
          [t("accounts.email"), profile.email],
        ]}
      />
      <Section id="email-heading" title={t("account.emailTitle")} lead={t("account.emailLead")}>
        <ChangeEmailForm action={requestEmailChange} />
      </Section>
    </>
  );
}
