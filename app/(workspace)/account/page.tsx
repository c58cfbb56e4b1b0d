import type { Metadata } from "next";
import { requestIntl } from "@/app/request-intl";
import { ChangeEmailForm } from "@/components/accounts/change-email-form";
import { FactList } from "@/components/accounts/fact-list";
import { Section } from "@/components/accounts/section";
import { TitleForm } from "@/components/organisations/title-form";
import { requireSession } from "@/lib/composition/session";
import { changeName, requestEmailChange } from "./actions";

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
      <Section id="name-heading" title={t("account.nameTitle")} lead={t("account.nameLead")}>
        <TitleForm
          key={profile.name}
          action={changeName}
          label={t("accounts.name")}
          submit={t("account.saveName")}
          value={profile.name}
        />
      </Section>
      <Section id="email-heading" title={t("account.emailTitle")} lead={t("account.emailLead")}>
        <ChangeEmailForm action={requestEmailChange} />
      </Section>
    </>
  );
}
