import type { Metadata } from "next";
import Link from "next/link";
import { orInterrupt } from "@/app/interrupt";
import type { PageProps } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { FactList } from "@/components/accounts/fact-list";
import { Section } from "@/components/accounts/section";
import { ChangeUserForm } from "@/components/administration/change-user-form";
import { ImpersonateForm } from "@/components/administration/impersonate-form";
import { MembershipTable } from "@/components/administration/membership-table";
import { SessionTable } from "@/components/administration/session-table";
import { userFacts } from "@/components/administration/user-facts";
import { AuditTable } from "@/components/audit/audit-table";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { Badge } from "@/components/ui/badge";
import { PageHeading } from "@/components/ui/page-heading";
import { administration } from "@/lib/composition/administration";
import { audit } from "@/lib/composition/audit";
import { requireSession } from "@/lib/composition/session";
import { endSessionOf } from "../../end-session";
import { changeUser, impersonate } from "./actions";
import { sensibleChanges } from "./changes";

const shownSessions = 20;
const shownEntries = 10;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("admin.users") };
}

export default async function UserPage({ params }: PageProps<{ id: string }>) {
  const [intl, { id }, { actor }] = await Promise.all([requestIntl(), params, requireSession()]);
  const { t, term, locale } = intl;
  const user = await orInterrupt(administration().getUser(actor, id));
  const [sessions, entries] = await Promise.all([
    administration().listSessions(actor, { userId: id, limit: shownSessions }),
    audit().listAbout(actor, id, { limit: shownEntries }),
  ]);
  const isSelf = user.id === actor.userId;
  const mayLookOn = !isSelf && user.platformRole !== "admin" && user.disabledAt === null;
  return (
    <ProvideMessages
      locale={locale}
      parts={["common", "shell", "admin", "impersonation", "errors", "fieldProblems", "audit", "result"]}
    >
      <div className="grid gap-6">
        <PageHeading
          title={user.name}
          lead={
            <span className="flex flex-wrap items-center gap-3">
              {user.email}
              <Badge tone={user.platformRole === "admin" ? "accent" : "neutral"}>
                {term("roles", user.platformRole)}
              </Badge>
              {user.disabledAt ? <Badge tone="danger">{t("admin.disabled")}</Badge> : null}
            </span>
          }
        />
        <FactList facts={userFacts(user, intl)} />
        <section className="grid gap-3">
          <h2 className="text-lg font-semibold">{t("admin.memberships")}</h2>
          <MembershipTable memberships={user.memberships} intl={intl} />
        </section>
        {isSelf ? <p className="text-muted">{t("admin.yourself")}</p> : null}
        {isSelf ? null : (
          <Section id="changes" title={t("admin.changes")} lead={t("admin.changesLead")}>
            <ChangeUserForm action={changeUser.bind(null, id)} changes={sensibleChanges(user)} />
          </Section>
        )}
        {mayLookOn ? (
          <Section id="look-on" title={t("impersonation.title")} lead={t("impersonation.lead")}>
            <ImpersonateForm action={impersonate.bind(null, id)} />
          </Section>
        ) : null}
        {sessions.items.length > 0 ? (
          <section className="grid gap-3">
            <h2 className="text-lg font-semibold">{t("admin.liveSessions")}</h2>
            <SessionTable items={sessions.items} intl={intl} end={endSessionOf} />
            {sessions.next ? (
              <Link href={`/admin/sessions?user=${id}`} className="text-sm text-accent hover:underline">
                {t("admin.sessions")}
              </Link>
            ) : null}
          </section>
        ) : null}
        {entries.items.length > 0 ? (
          <section className="grid gap-3">
            <h2 className="text-lg font-semibold">{t("admin.recentAudit")}</h2>
            <AuditTable items={entries.items} intl={intl} />
          </section>
        ) : null}
      </div>
    </ProvideMessages>
  );
}
