import { ChevronLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { orInterrupt } from "@/app/interrupt";
import type { PageProps } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { RefreshWhile } from "@/components/analyses/list/refresh-while";
import { RunComparison } from "@/components/operations/replay/run-comparison";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { operations } from "@/lib/composition/operations";
import { requireSession } from "@/lib/composition/session";
import type { RunDetail } from "@/lib/features/operations/schemas";
import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";

const refreshMs = 2_000;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("runReplay.compareTitle") };
}

/** The run that another one repeats, or null when it is kept no more. */
async function originalOf(actor: Actor, id: string): Promise<RunDetail | null> {
  try {
    return await operations().getRun(actor, id);
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}

export default async function CompareRunsPage({ params }: PageProps<{ id: string }>) {
  const [intl, { id }, { actor }] = await Promise.all([requestIntl(), params, requireSession()]);
  const { t } = intl;
  const run = await orInterrupt(operations().getRun(actor, decodeURIComponent(id)));
  if (!run.rerunOf) notFound();
  const original = await orInterrupt(originalOf(actor, run.rerunOf));
  return (
    <div className="grid gap-6">
      <Link
        href={`/admin/runs/${encodeURIComponent(run.id)}`}
        className="flex w-fit items-center gap-1 text-sm text-muted hover:text-foreground"
      >
        <ChevronLeft aria-hidden className="size-4" />
        {t("runReplay.back")}
      </Link>
      <PageHeading title={t("runReplay.compareTitle")} lead={run.functionId} />
      {original ? (
        <RunComparison before={original} after={run} intl={intl} />
      ) : (
        <Notice tone="info">
          <p>{t("runReplay.originalGone")}</p>
        </Notice>
      )}
      <RefreshWhile busy={run.finishedAt === null} everyMs={refreshMs} />
    </div>
  );
}
