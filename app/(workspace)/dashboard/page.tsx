import { FileText, Plus, SearchX } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { orInterrupt } from "@/app/interrupt";
import { PageLinks } from "@/app/page-links";
import { type PageProps, pathWith, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { AnalysisRows } from "@/components/analyses/list/analysis-rows";
import { CountsStrip } from "@/components/analyses/list/counts-strip";
import { RefreshWhile } from "@/components/analyses/list/refresh-while";
import { WhoseFilter } from "@/components/analyses/list/whose-filter";
import { BatchRows } from "@/components/batches/batch-rows";
import { Button } from "@/components/ui/button";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { analyses } from "@/lib/composition/analyses";
import { requireSession } from "@/lib/composition/session";
import { studentsOf } from "@/lib/composition/students";
import { analysisKind } from "@/lib/features/analyses/report-schemas";
import { analysisStatus, listAnalysesQuery } from "@/lib/features/analyses/schemas";
import type { Actor } from "@/lib/kernel/actor";

const path = "/dashboard";
const refreshMs = 2_000;
const batchesShown = 3;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("dashboard.title") };
}

const whoseChoice = z.templateLiteral([z.enum(["class", "author"]), ":", z.uuid()]);

/** The authors that a choice stands for; undefined for everybody that the actor reaches. */
async function authorsChosen(actor: Actor, whose: string | undefined): Promise<string[] | undefined> {
  const [kind, id] = whose?.split(":") ?? [];
  if (id === undefined) return undefined;
  return kind === "class" ? orInterrupt(studentsOf(actor, id)) : [id];
}

const choicesOf = (kind: "class" | "author", named: readonly { id: string; name: string }[]) =>
  named.map(({ id, name }) => ({ value: `${kind}:${id}`, label: name }));

export default async function DashboardPage({ searchParams }: PageProps) {
  const [intl, given, { actor }] = await Promise.all([requestIntl(), searchParams, requireSession()]);
  const { t, term } = intl;
  const kind = analysisKind.safeParse(single(given.kind)).data;
  const status = analysisStatus.safeParse(single(given.status)).data;
  const cursor = single(given.cursor);
  const whose = whoseChoice.safeParse(single(given.whose)).data;
  const isPlain = !kind && !status && !cursor && !whose;
  const author = await authorsChosen(actor, whose);
  const [page, counts, batches] = await Promise.all([
    analyses().listAnalyses(actor, { ...listAnalysesQuery.parse({ kind, status, cursor }), author }),
    analyses().countAnalyses(actor),
    isPlain ? analyses().listBatches(actor, { limit: batchesShown }) : { items: [] },
  ]);
  const authorIds = page.items.map(({ authorId }) => authorId);
  const described = await analyses().describeAuthors(actor, authorIds);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const newButton = (
    <Button asChild variant="primary">
      <Link href="/new">
        <Plus aria-hidden />
        {t("dashboard.new")}
      </Link>
    </Button>
  );
  if (total === 0 && batches.items.length === 0) {
    return (
      <div className="grid gap-8">
        <PageHeading title={t("dashboard.title")} />
        <EmptyState icon={FileText} title={t("dashboard.emptyTitle")} action={newButton}>
          {t("dashboard.emptyHint")}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="grid gap-6">
      <PageHeading title={t("dashboard.title")} actions={newButton} />
      <CountsStrip counts={counts} intl={intl} />
      {batches.items.length > 0 ? (
        <section aria-labelledby="batches" className="grid gap-2">
          <div className="flex items-baseline justify-between gap-4">
            <h2 id="batches" className="font-serif text-xl font-semibold">
              {t("dashboard.batches")}
            </h2>
            <Link href="/batches" className="text-sm font-medium text-accent hover:underline">
              {t("dashboard.allBatches")}
            </Link>
          </div>
          <BatchRows items={batches.items} intl={intl} />
        </section>
      ) : null}
      <div className="flex flex-wrap gap-x-6">
        <ChoiceLinks
          label={t("dashboard.byKind")}
          choices={[undefined, ...analysisKind.options].map((value) => ({
            href: pathWith(path, { kind: value, status, whose }),
            label: value ? term("kinds", value) : t("dashboard.allKinds"),
            current: value === kind,
          }))}
        />
        <ChoiceLinks
          label={t("dashboard.byStatus")}
          choices={[undefined, ...analysisStatus.options].map((value) => ({
            href: pathWith(path, { kind, status: value, whose }),
            label: value ? term("statuses", value) : t("dashboard.allStatuses"),
            current: value === status,
          }))}
        />
      </div>
      {described ? (
        <WhoseFilter
          path={path}
          name="whose"
          value={whose}
          classes={choicesOf("class", described.classes)}
          people={choicesOf("author", described.people)}
          keep={{ kind, status }}
          intl={intl}
        />
      ) : null}
      {page.items.length > 0 ? (
        <AnalysisRows items={page.items} authors={described?.names} intl={intl} />
      ) : (
        <EmptyState
          icon={SearchX}
          title={t("dashboard.noneTitle")}
          action={
            <Button asChild>
              <Link href={path}>{t("dashboard.showAll")}</Link>
            </Button>
          }
        />
      )}
      <PageLinks t={t} path={path} keep={{ kind, status, whose }} cursor={cursor} next={page.next} />
      <RefreshWhile busy={counts.queued + counts.running > 0} everyMs={refreshMs} />
    </div>
  );
}
