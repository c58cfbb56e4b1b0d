import type { Metadata } from "next";
import { orInterrupt } from "@/app/interrupt";
import { type PageProps, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { Section } from "@/components/accounts/section";
import { ActionButton } from "@/components/forms/action-button";
import { JoinCodeCard } from "@/components/organisations/join-code-card";
import { TitleForm } from "@/components/organisations/title-form";
import { Badge } from "@/components/ui/badge";
import { PageHeading } from "@/components/ui/page-heading";
import { organisations } from "@/lib/composition/organisations";
import { requireSession } from "@/lib/composition/session";
import { env } from "@/lib/config/env";
import { leaveClass, renameClass, rotateJoinCode, setArchived, setJoining } from "../actions";
import { ClassMembers } from "./class-members";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("organisation.class") };
}

export default async function ClassPage({ params, searchParams }: PageProps<{ id: string }>) {
  const [intl, { id }, query, { actor }] = await Promise.all([
    requestIntl(),
    params,
    searchParams,
    requireSession(),
  ]);
  const { t } = intl;
  const schoolClass = await orInterrupt(organisations().getClass(actor, id));
  const { name, joinCode, joinOpen, archivedAt, role, students } = schoolClass;
  return (
    <>
      <PageHeading
        title={name}
        lead={t("organisation.studentCount", { count: students })}
        actions={archivedAt ? <Badge tone="caution">{t("organisation.isArchived")}</Badge> : null}
      />
      {joinCode && !archivedAt ? (
        <JoinCodeCard
          code={joinCode}
          open={joinOpen}
          link={`${env().baseUrl}/join/${joinCode}`}
          intl={intl}
          rotate={rotateJoinCode.bind(null, id)}
          setOpen={setJoining.bind(null, id, !joinOpen)}
        />
      ) : null}
      {joinCode ? (
        <ClassMembers
          actor={actor}
          classId={id}
          cursor={single(query.cursor)}
          wanted={single(query.add)}
          takesIn={!archivedAt}
        />
      ) : null}
      <Section id="settings-heading" title={t("organisation.settings")}>
        {joinCode ? (
          <>
            <TitleForm
              key={name}
              action={renameClass.bind(null, id)}
              label={t("organisation.className")}
              submit={t("organisation.save")}
              value={name}
            />
            <div className="flex flex-wrap items-center justify-between gap-3">
              <p className="max-w-md text-sm text-muted">{t("organisation.archiveHint")}</p>
              <ActionButton
                action={setArchived.bind(null, id, !archivedAt)}
                label={archivedAt ? t("organisation.unarchive") : t("organisation.archive")}
              />
            </div>
          </>
        ) : null}
        {role ? (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p className="text-sm text-muted">{t("organisation.leaveClassHint")}</p>
            <ActionButton
              action={leaveClass.bind(null, id)}
              label={t("organisation.leaveClass")}
              confirm={t("organisation.reallyLeave")}
              variant="danger"
            />
          </div>
        ) : null}
      </Section>
    </>
  );
}
