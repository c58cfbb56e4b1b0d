import type { Metadata } from "next";
import { mailedLinkReferrer } from "@/app/mailed-link";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { AuthPanel } from "@/components/accounts/auth-panel";
import { ConfirmSignUpForm } from "@/components/accounts/confirm-sign-up-form";
import { confirmSignUp } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("accounts.confirmTitle"), referrer: mailedLinkReferrer };
}

/** Opening the page changes nothing: programs that look at the links of mails use none up. */
export default async function ConfirmSignUpPage({ searchParams }: PageProps) {
  const [{ t }, query] = await Promise.all([requestIntl(), searchParams]);
  return (
    <AuthPanel title={t("accounts.confirmTitle")} lead={t("accounts.confirmLead")}>
      <ConfirmSignUpForm action={confirmSignUp} token={single(query.token) ?? ""} />
    </AuthPanel>
  );
}
