import { GraduationCap } from "lucide-react";
import type { Metadata } from "next";
import { orInterrupt } from "@/app/interrupt";
import { PageLinks } from "@/app/page-links";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { Section } from "@/components/accounts/section";
import { ClassTable } from "@/components/organisations/class-table";
import { TitleForm } from "@/components/organisations/title-form";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { organisations } from "@/lib/composition/organisations";
import { requireSession } from "@/lib/composition/session";
import { listClassesQuery } from "@/lib/features/accounts/organisation-schemas";
import { createClass } from "./actions";

const path = "/organisation/classes";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("organisation.classes") };
}

export default async function ClassesPage({ searchParams }: PageProps) {
  const [intl, given, { actor }] = await Promise.all([requestIntl(), searchParams, requireSession()]);
  const { t } = intl;
  const archived = single(given.archived) === "true" ? "true" : undefined;
  const cursor = single(given.cursor);
  const query = listClassesQuery.parse({ archived, cursor });
  const page = await orInterrupt(organisations().listClasses(actor, query));
  const makes = actor.permissions.has("classes.write");
  return (
    <>
      <PageHeading title={t("organisation.classes")} lead={t("organisation.classesLead")} />
      <ChoiceLinks
        label={t("organisation.classes")}
        choices={[
          { href: path, label: t("organisation.current"), current: !archived },
          { href: `${path}?archived=true`, label: t("organisation.archived"), current: archived === "true" },
        ]}
      />
      {page.items.length > 0 ? (
        <ClassTable classes={page.items} intl={intl} />
      ) : (
        <EmptyState icon={GraduationCap} title={t("organisation.noClasses")}>
          {makes ? t("organisation.noClassesTeacher") : t("organisation.noClassesStudent")}
        </EmptyState>
      )}
      <PageLinks t={t} path={path} keep={{ archived }} cursor={cursor} next={page.next} />
      {makes ? (
        <Section id="new-class-heading" title={t("organisation.newClass")}>
          <TitleForm
            action={createClass}
            label={t("organisation.className")}
            submit={t("organisation.makeClass")}
          />
        </Section>
      ) : null}
    </>
  );
}
