import type { Metadata } from "next";
import { orInterrupt } from "@/app/interrupt";
import { PageLinks } from "@/app/page-links";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { Section } from "@/components/accounts/section";
import { MemberList } from "@/components/administration/member-list";
import { PlanForm } from "@/components/administration/plan-form";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { Badge } from "@/components/ui/badge";
import { PageHeading } from "@/components/ui/page-heading";
import { UsageView } from "@/components/usage/usage-view";
import { administration } from "@/lib/composition/administration";
import { requireSession } from "@/lib/composition/session";
import { usage } from "@/lib/composition/usage";
import { changePlan } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("admin.organisation") };
}

export default async function AnyOrganisationPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [intl, { id }, given, { actor }] = await Promise.all([
    requestIntl(),
    params,
    searchParams,
    requireSession(),
  ]);
  const { t, term, locale } = intl;
  const cursor = single(given.cursor);
  const { name, kind, plan, overrides } = await orInterrupt(administration().getOrganisation(actor, id));
  const [members, report] = await Promise.all([
    orInterrupt(administration().listMembers(actor, id, { cursor })),
    usage().readUsageOf(actor, id, { name: plan, overrides }),
  ]);
  const path = `/admin/organisations/${id}`;
  return (
    <ProvideMessages
      locale={locale}
      parts={["common", "shell", "admin", "errors", "fieldProblems", "plans", "quotas"]}
    >
      <div className="grid gap-6">
        <PageHeading
          title={name}
          lead={
            <span className="flex flex-wrap items-center gap-3">
              {term("organisationKinds", kind)}
              <Badge tone={plan === "free" ? "neutral" : "accent"}>{term("plans", plan)}</Badge>
            </span>
          }
        />
        <Section id="plan-title" title={t("admin.plan")}>
          <PlanForm action={changePlan.bind(null, id)} plan={plan} overrides={overrides} />
        </Section>
        <section className="grid gap-3">
          <h2 className="text-lg font-semibold">{t("admin.members")}</h2>
          <MemberList members={members.items} intl={intl} />
          <PageLinks t={t} path={path} cursor={cursor} next={members.next} />
        </section>
        <section className="grid gap-3">
          <h2 className="font-serif text-2xl font-semibold">{t("admin.usage")}</h2>
          <UsageView report={report} intl={intl} />
        </section>
      </div>
    </ProvideMessages>
  );
}
