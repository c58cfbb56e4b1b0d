import type { Metadata } from "next";
import { requestIntl } from "@/app/request-intl";
import { ChangePasswordForm } from "@/components/accounts/change-password-form";
import { Section } from "@/components/accounts/section";
import { requireSession } from "@/lib/composition/session";
import { changePassword } from "./actions";
import { SecondFactor } from "./second-factor";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("account.security") };
}

export default async function SecurityPage() {
  const [{ t }, session] = await Promise.all([requestIntl(), requireSession("/account/security")]);
  return (
    <>
      <Section id="password-heading" title={t("account.passwordTitle")} lead={t("account.passwordLead")}>
        <ChangePasswordForm action={changePassword} />
      </Section>
      <Section id="factor-heading" title={t("account.factorTitle")} lead={t("account.factorLead")}>
        <SecondFactor session={session} />
      </Section>
    </>
  );
}
