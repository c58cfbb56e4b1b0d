import type { Metadata } from "next";
import Link from "next/link";
import { requestIntl } from "@/app/request-intl";
import { AuthPanel } from "@/components/accounts/auth-panel";
import { ForgotPasswordForm } from "@/components/accounts/forgot-password-form";
import { mailbox } from "@/lib/composition/mail";
import { requestReset } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("accounts.forgotTitle") };
}

export default async function ForgotPasswordPage() {
  const { t } = await requestIntl();
  return (
    <AuthPanel
      title={t("accounts.forgotTitle")}
      lead={t("accounts.forgotLead")}
      footer={
        mailbox().available ? (
          <p className="mt-8 border-t border-line pt-5 text-sm text-muted">
            {t.rich("accounts.mailboxHint", {
              link: (text) => (
                <Link href="/mailbox" className="text-accent underline underline-offset-3">
                  {text}
                </Link>
              ),
            })}
          </p>
        ) : null
      }
    >
      <ForgotPasswordForm action={requestReset} />
    </AuthPanel>
  );
}
