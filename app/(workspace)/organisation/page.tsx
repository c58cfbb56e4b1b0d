import { Building2 } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { orInterrupt } from "@/app/interrupt";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { Section } from "@/components/accounts/section";
import { ActionButton } from "@/components/forms/action-button";
import { TitleForm } from "@/components/organisations/title-form";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { organisations } from "@/lib/composition/organisations";
import { requireSession } from "@/lib/composition/session";
import { leaveOrganisation, renameOrganisation } from "./actions";
import { Invitations } from "./invitations";
import { Members } from "./members";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("organisation.title") };
}

export default async function OrganisationPage({ searchParams }: PageProps) {
  const [{ t, term }, query, { actor }] = await Promise.all([requestIntl(), searchParams, requireSession()]);
  const here = await orInterrupt(organisations().get(actor, actor.organisationId));
  if (here.kind === "personal") {
    return (
      <>
        <PageHeading title={t("organisation.personal")} />
        <EmptyState
          icon={Building2}
          title={t("organisation.personalTitle")}
          action={
            <Button asChild variant="primary">
              <Link href="/organisations/new">{t("organisation.new")}</Link>
            </Button>
          }
        >
          {t("organisation.personalHint")}
        </EmptyState>
      </>
    );
  }
  const may = actor.permissions;
  return (
    <>
      <PageHeading
        title={here.name}
        lead={t("organisation.lead", {
          kind: t(`organisation.${here.kind}`),
          role: term("memberRoles", here.role),
        })}
      />
      {may.has("members.read") ? (
        <Members
          actor={actor}
          filter={{ role: single(query.role), query: single(query.q), cursor: single(query.cursor) }}
        />
      ) : (
        <p className="text-muted">{t("organisation.noList")}</p>
      )}
      {may.has("members.write") ? <Invitations actor={actor} cursor={single(query.invited)} /> : null}
      <Section id="settings-heading" title={t("organisation.settings")}>
        {may.has("organisation.write") ? (
          <TitleForm
            key={here.name}
            action={renameOrganisation}
            label={t("organisation.name")}
            submit={t("organisation.save")}
            value={here.name}
          />
        ) : null}
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-sm text-muted">{t("organisation.leaveHint")}</p>
          <ActionButton
            action={leaveOrganisation}
            label={t("organisation.leave")}
            confirm={t("organisation.reallyLeave")}
            variant="danger"
          />
        </div>
      </Section>
    </>
  );
}
