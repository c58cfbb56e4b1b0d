import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { pathAfterLogin } from "@/app/after-login";
import { type PageProps, pathWith, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { AuthPanel } from "@/components/accounts/auth-panel";
import { DemoLogins } from "@/components/accounts/demo-logins";
import { LoginForm } from "@/components/accounts/login-form";
import { ProviderLinks } from "@/components/accounts/provider-links";
import { SignInProblem } from "@/components/accounts/sign-in-problem";
import { accounts } from "@/lib/composition/accounts";
import { currentSession } from "@/lib/composition/session";
import { logIn, logInToDemo } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("accounts.logIn") };
}

export default async function LoginPage({ searchParams }: PageProps) {
  const [{ t, term }, query, session] = await Promise.all([requestIntl(), searchParams, currentSession()]);
  const next = single(query.next);
  if (session) redirect(pathAfterLogin(next));
  const demo = accounts().demoLogins();
  return (
    <AuthPanel
      title={t("accounts.welcome")}
      lead={t.rich("accounts.noAccount", {
        link: (text) => (
          <Link href={pathWith("/signup", { next })} className="text-accent underline underline-offset-3">
            {text}
          </Link>
        ),
      })}
      footer={
        demo.length > 0 ? (
          <DemoLogins
            title={t("accounts.demoTitle")}
            hint={t("accounts.demoHint")}
            roleName={(role) => term("roles", role)}
            logins={demo.map(({ email, role }) => ({ email, role }))}
            action={logInToDemo}
            next={next}
          />
        ) : null
      }
    >
      <SignInProblem code={single(query.problem)} term={term} />
      <LoginForm action={logIn} next={next} />
      <ProviderLinks
        providers={accounts().identityProviders()}
        or={t("accounts.orElse")}
        label={(provider) => t("accounts.continueWith", { provider })}
        next={next}
      />
    </AuthPanel>
  );
}
