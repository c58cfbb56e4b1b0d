import type { Metadata } from "next";
import { requestIntl } from "@/app/request-intl";
import { AuthPanel } from "@/components/accounts/auth-panel";
import { SignInCodeForm } from "@/components/accounts/sign-in-code-form";
import { enterCode } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("accounts.codeTitle") };
}

/** Asks for the second factor after a provider has said who it is. */
export default async function SignInCodePage() {
  const { t } = await requestIntl();
  return (
    <AuthPanel title={t("accounts.codeTitle")} lead={t("accounts.codeLead")}>
      <SignInCodeForm action={enterCode} />
    </AuthPanel>
  );
}
