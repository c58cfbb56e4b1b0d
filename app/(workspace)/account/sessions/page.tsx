import type { Metadata } from "next";
import { PageLinks } from "@/app/page-links";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { SessionList } from "@/components/accounts/session-list";
import { SubmitButton } from "@/components/forms/submit-button";
import { accounts } from "@/lib/composition/accounts";
import { requireSession } from "@/lib/composition/session";
import { revokeOtherSessions, revokeSession } from "./actions";

const path = "/account/sessions";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("account.sessions") };
}

export default async function SessionsPage({ searchParams }: PageProps) {
  const [intl, query, session] = await Promise.all([requestIntl(), searchParams, requireSession(path)]);
  const { t } = intl;
  const cursor = single(query.cursor);
  const { items, next } = await accounts().listSessions(session.actor, session.sessionId, { cursor });
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-md text-muted">{t("account.sessionsLead")}</p>
        <form action={revokeOtherSessions}>
          <SubmitButton variant="danger">{t("account.revokeOthers")}</SubmitButton>
        </form>
      </div>
      <SessionList items={items} intl={intl} revoke={revokeSession} />
      <PageLinks t={t} path={path} cursor={cursor} next={next} />
    </>
  );
}
