import type { Metadata } from "next";
import { mailedLinkReferrer } from "@/app/mailed-link";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { AuthPanel } from "@/components/accounts/auth-panel";
import { ResetPasswordForm } from "@/components/accounts/reset-password-form";
import { resetPassword } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("accounts.resetTitle"), referrer: mailedLinkReferrer };
}

export default async function ResetPasswordPage({ searchParams }: PageProps) {
  const [{ t }, query] = await Promise.all([requestIntl(), searchParams]);
  return (
    <AuthPanel title={t("accounts.resetTitle")} lead={t("accounts.resetLead")}>
      <ResetPasswordForm action={resetPassword} token={single(query.token) ?? ""} />
    </AuthPanel>
  );
}
