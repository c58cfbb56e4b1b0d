import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { pathAfterLogin } from "@/app/after-login";
import { type PageProps, pathWith, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { AuthPanel } from "@/components/accounts/auth-panel";
import { SignUpForm } from "@/components/accounts/sign-up-form";
import { currentSession } from "@/lib/composition/session";
import { signUp } from "../actions";
import { MailboxHint } from "../mailbox-hint";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("accounts.signUp") };
}

export default async function SignUpPage({ searchParams }: PageProps) {
  const [{ t }, query, session] = await Promise.all([requestIntl(), searchParams, currentSession()]);
  const next = single(query.next);
  if (session) redirect(pathAfterLogin(next));
  return (
    <AuthPanel
      title={t("accounts.signUpTitle")}
      lead={t.rich("accounts.haveAccount", {
        link: (text) => (
          <Link href={pathWith("/login", { next })} className="text-accent underline underline-offset-3">
            {text}
          </Link>
        ),
      })}
      footer={<MailboxHint />}
    >
      <SignUpForm action={signUp} next={next} />
    </AuthPanel>
  );
}
