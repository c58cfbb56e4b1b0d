import type { Metadata } from "next";
import { requestIntl } from "@/app/request-intl";
import { AuthPanel } from "@/components/accounts/auth-panel";
import { ForgotPasswordForm } from "@/components/accounts/forgot-password-form";
import { requestReset } from "../actions";
import { MailboxHint } from "../mailbox-hint";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("accounts.forgotTitle") };
}

export default async function ForgotPasswordPage() {
  const { t } = await requestIntl();
  return (
    <AuthPanel title={t("accounts.forgotTitle")} lead={t("accounts.forgotLead")} footer={<MailboxHint />}>
      <ForgotPasswordForm action={requestReset} />
    </AuthPanel>
  );
}
