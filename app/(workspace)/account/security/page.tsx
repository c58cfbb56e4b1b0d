import type { Metadata } from "next";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { ChangePasswordForm } from "@/components/accounts/change-password-form";
import { Section } from "@/components/accounts/section";
import { SetPasswordForm } from "@/components/accounts/set-password-form";
import { accounts } from "@/lib/composition/accounts";
import { requireSession } from "@/lib/composition/session";
import { changePassword, sendPasswordLink } from "./actions";
import { SecondFactor } from "./second-factor";
import { SignIns } from "./sign-ins";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("account.security") };
}

export default async function SecurityPage({ searchParams }: PageProps) {
  const [{ t }, session, query] = await Promise.all([
    requestIntl(),
    requireSession("/account/security"),
    searchParams,
  ]);
  const ways = await accounts().waysIn(session);
  return (
    <>
      <Section id="password-heading" title={t("account.passwordTitle")} lead={t("account.passwordLead")}>
        {ways.hasPassword ? (
          <ChangePasswordForm action={changePassword} />
        ) : (
          <SetPasswordForm action={sendPasswordLink} email={session.profile.email} />
        )}
      </Section>
      <Section id="factor-heading" title={t("account.factorTitle")} lead={t("account.factorLead")}>
        <SecondFactor session={session} />
      </Section>
      <SignIns ways={ways} problem={single(query.problem)} />
    </>
  );
}
