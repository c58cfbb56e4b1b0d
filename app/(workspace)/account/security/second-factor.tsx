import { requestIntl } from "@/app/request-intl";
import { BeginSecondFactorForm } from "@/components/accounts/begin-second-factor-form";
import { ConfirmSecondFactorForm } from "@/components/accounts/confirm-second-factor-form";
import { DisableSecondFactorForm } from "@/components/accounts/disable-second-factor-form";
import { QrCode } from "@/components/accounts/qr-code";
import { accounts } from "@/lib/composition/accounts";
import type { Session } from "@/lib/composition/session";
import { beginSecondFactor, confirmSecondFactor, disableSecondFactor } from "./actions";

/** The second factor as it stands, with the next step. */
export async function SecondFactor({ session }: { session: Session }) {
  const [{ t }, factor] = await Promise.all([requestIntl(), accounts().secondFactor(session)]);
  if (factor.state === "off") return <BeginSecondFactorForm action={beginSecondFactor} />;
  if (factor.state === "on") {
    return (
      <>
        <p>{t("account.recoveryLeft", { count: factor.recoveryCodes })}</p>
        <DisableSecondFactorForm action={disableSecondFactor} />
      </>
    );
  }
  return (
    <>
      <p>{t("account.factorScan")}</p>
      <QrCode text={factor.uri} label={t("account.factorQr")} />
      <p className="text-sm text-muted">
        {t("account.factorSecret")}{" "}
        <code className="font-mono text-foreground [overflow-wrap:anywhere]">{factor.secret}</code>
      </p>
      <ConfirmSecondFactorForm action={confirmSecondFactor} />
    </>
  );
}
