import type { Metadata } from "next";
import Link from "next/link";
import { orInterrupt } from "@/app/interrupt";
import type { PageProps } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { ReplayForm } from "@/components/analyses/replay/replay-form";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { Button } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { analyses } from "@/lib/composition/analyses";
import { requireSession } from "@/lib/composition/session";
import { analysisId } from "@/lib/features/analyses/schemas";
import { AppError } from "@/lib/kernel/errors";
import { replayEdited } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("replay.title") };
}

/** A work of the reader's organisation. @throws AppError `not_found` for anything else */
async function workOf(given: string) {
  const { actor } = await requireSession();
  const parsed = analysisId.safeParse({ id: given });
  if (!parsed.success) throw new AppError("not_found");
  return analyses().getSubmission(actor, parsed.data.id);
}

export default async function ReplayPage({ params }: PageProps<{ id: string }>) {
  const [{ id }, { t, locale }] = await Promise.all([params, requestIntl()]);
  const work = await orInterrupt(workOf(id));
  return (
    <div className="mx-auto grid max-w-3xl gap-6">
      <PageHeading
        title={t("replay.title")}
        lead={t("replay.lead", { title: work.title })}
        actions={
          <Button asChild size="small">
            <Link href={`/analyses/${work.id}`}>{t("replay.back")}</Link>
          </Button>
        }
      />
      <ProvideMessages
        locale={locale}
        parts={["replay", "upload", "preflight", "annulments", "errors", "fieldProblems"]}
      >
        <ReplayForm work={work} action={replayEdited.bind(null, work.id)} />
      </ProvideMessages>
    </div>
  );
}
