import { requestIntl } from "@/app/request-intl";
import { LinkProviderForm } from "@/components/accounts/link-provider-form";
import { LinkedSignIns } from "@/components/accounts/linked-sign-ins";
import { Section } from "@/components/accounts/section";
import { SignInProblem } from "@/components/accounts/sign-in-problem";
import type { WaysIn } from "@/lib/features/accounts/identity-schemas";
import { allowLinking, unlinkIdentity } from "./actions";

/** The providers that open the account, and the way to link more; nothing where there are none. */
export async function SignIns({ ways, problem }: { ways: WaysIn; problem: string | undefined }) {
  const intl = await requestIntl();
  const { linked, providers, hasPassword } = ways;
  if (linked.length === 0 && providers.length === 0) return null;
  return (
    <Section
      id="sign-ins-heading"
      title={intl.t("account.signInsTitle")}
      lead={intl.t("account.signInsLead")}
    >
      <SignInProblem code={problem} term={intl.term} />
      <LinkedSignIns items={linked} intl={intl} unlink={unlinkIdentity} />
      {providers.length > 0 ? (
        <LinkProviderForm action={allowLinking} providers={providers} hasPassword={hasPassword} />
      ) : null}
    </Section>
  );
}
