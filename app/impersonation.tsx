import { redirect } from "next/navigation";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { ImpersonationBanner } from "@/components/shell/impersonation-banner";
import { TimeLeft } from "@/components/shell/time-left";
import { administration } from "@/lib/composition/administration";
import { currentSession, endImpersonation } from "@/lib/composition/session";
import { requestIntl } from "./request-intl";

async function end(): Promise<void> {
  "use server";
  redirect((await endImpersonation()) ? "/admin" : "/login");
}

/** The banner of every page, as long as an administrator looks on in somebody's name. */
export async function Impersonation() {
  const session = await currentSession();
  if (session?.actor.proof?.impersonatorId === undefined) return null;
  const [{ t, locale }, state] = await Promise.all([
    requestIntl(),
    administration().getImpersonation(session),
  ]);
  if (!state) return null;
  const { administrator, person, reason, expiresAt } = state;
  const minutes = Math.max(0, Math.floor((expiresAt.getTime() - Date.now()) / 60_000));
  return (
    <ImpersonationBanner
      label={t("impersonation.label")}
      text={t("impersonation.banner", { administrator, person })}
      reason={t("impersonation.reason", { reason })}
      left={
        <ProvideMessages locale={locale} parts={["impersonation"]}>
          <TimeLeft until={expiresAt.toISOString()} minutes={minutes} />
        </ProvideMessages>
      }
      end={end}
      endLabel={t("impersonation.end")}
    />
  );
}
