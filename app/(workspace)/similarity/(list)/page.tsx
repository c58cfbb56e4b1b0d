import { CopyCheck } from "lucide-react";
import type { Metadata } from "next";
import { orInterrupt } from "@/app/interrupt";
import { PageLinks } from "@/app/page-links";
import { type PageProps, pathWith, single } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { WhoseFilter } from "@/components/analyses/list/whose-filter";
import { PairRows } from "@/components/texts/pair-rows";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { analyses } from "@/lib/composition/analyses";
import { requireSession } from "@/lib/composition/session";
import { texts } from "@/lib/composition/texts";
import { listPairsQuery } from "@/lib/features/texts/schemas";

const path = "/similarity";
const shares = [undefined, "0.1", "0.25", "0.5"] as const;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("texts.title") };
}

export default async function SimilarityPage({ searchParams }: PageProps) {
  const [intl, given, { actor }] = await Promise.all([requestIntl(), searchParams, requireSession()]);
  const { t, format } = intl;
  const fields = listPairsQuery.shape;
  const minShare = shares.find((each) => each === single(given.minShare));
  const drafts = single(given.drafts) === "true" ? "true" : undefined;
  const text = fields.text.safeParse(single(given.text)).data;
  const classId = fields.class.safeParse(single(given.class)).data;
  const cursor = fields.cursor.safeParse(single(given.cursor)).data;
  const query = listPairsQuery.parse({ minShare, drafts, text, class: classId, cursor });
  const page = await orInterrupt(texts().listPairs(actor, query));
  const authors = page.items.flatMap(({ a, b }) => [a.authorId, b.authorId]);
  const described = await analyses().describeAuthors(actor, authors);
  const keep = { minShare, drafts, text, class: classId };
  return (
    <div className="grid gap-6">
      <PageHeading title={t("texts.title")} lead={t("texts.lead")} />
      <div className="flex flex-wrap gap-x-6">
        <ChoiceLinks
          label={t("texts.leastShare")}
          choices={shares.map((each) => ({
            href: pathWith(path, { ...keep, minShare: each }),
            label: each
              ? t("texts.atLeast", { share: format.number(Number(each), { style: "percent" }) })
              : t("texts.anyShare"),
            current: each === minShare,
          }))}
        />
        <ChoiceLinks
          label={t("texts.whichPairs")}
          choices={[undefined, "true"].map((each) => ({
            href: pathWith(path, { ...keep, drafts: each }),
            label: each ? t("texts.withDrafts") : t("texts.ofOthers"),
            current: each === drafts,
          }))}
        />
      </div>
      {described && described.classes.length > 0 ? (
        <WhoseFilter
          path={path}
          name="class"
          value={classId}
          classes={described.classes.map(({ id, name }) => ({ value: id, label: name }))}
          people={[]}
          keep={{ minShare, drafts, text }}
          intl={intl}
        />
      ) : null}
      {page.items.length > 0 ? (
        <PairRows items={page.items} names={described?.names} intl={intl} />
      ) : (
        <EmptyState icon={CopyCheck} title={t("texts.emptyTitle")}>
          {t("texts.emptyHint")}
        </EmptyState>
      )}
      <PageLinks t={t} path={path} keep={keep} cursor={cursor} next={page.next} />
    </div>
  );
}
