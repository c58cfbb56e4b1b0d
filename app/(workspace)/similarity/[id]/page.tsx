import type { Metadata } from "next";
import Link from "next/link";
import { orInterrupt } from "@/app/interrupt";
import type { PageProps } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { RefreshWhile } from "@/components/analyses/list/refresh-while";
import type { Localisation } from "@/components/i18n/intl";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { PairView } from "@/components/texts/pair/pair-view";
import { ShareBar } from "@/components/texts/share-bar";
import { Badge } from "@/components/ui/badge";
import { Notice } from "@/components/ui/notice";
import { PageHeading } from "@/components/ui/page-heading";
import { analyses } from "@/lib/composition/analyses";
import { requireSession } from "@/lib/composition/session";
import { texts } from "@/lib/composition/texts";
import { type ComparedPair, pairId } from "@/lib/features/texts/schemas";
import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";

const refreshMs = 5_000;
const paths = { essay: "/analyses", document: "/documents" } as const;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: t("texts.pairTitle") };
}

async function load(actor: Actor, given: string): Promise<ComparedPair> {
  const parsed = pairId.safeParse({ id: given });
  if (!parsed.success) throw new AppError("not_found");
  return texts().getPair(actor, parsed.data.id);
}

export default async function PairPage({ params }: PageProps<{ id: string }>) {
  const [intl, { actor }, { id }] = await Promise.all([requestIntl(), requireSession(), params]);
  const { t, locale } = intl;
  const pair = await orInterrupt(load(actor, id));
  const { a, b, passages, drafts, current } = pair;
  const described = await analyses().describeAuthors(actor, [a.authorId, b.authorId]);
  const head = (side: ComparedPair["a"]) => (
    <SideHead side={side} name={described?.names.get(side.authorId)} intl={intl} />
  );
  return (
    <ProvideMessages locale={locale} parts={["texts"]}>
      <div className="grid grid-cols-1 gap-6">
        <PageHeading
          title={t("texts.pairTitle")}
          lead={
            <span className="flex flex-wrap items-center gap-2 text-sm">
              {current ? t("texts.passages", { count: passages.length }) : null}
              {drafts ? (
                <>
                  <Badge>{t("texts.drafts")}</Badge>
                  {t("texts.draftsHint")}
                </>
              ) : null}
            </span>
          }
        />
        {current ? null : (
          <Notice tone="info" role="status">
            <p>{t("texts.outdated")}</p>
          </Notice>
        )}
        <PairView pair={{ a, b, passages }} heads={{ a: head(a), b: head(b) }} />
      </div>
      <RefreshWhile busy={!current} everyMs={refreshMs} />
    </ProvideMessages>
  );
}

type SideHeadProps = { side: ComparedPair["a"]; name: string | undefined; intl: Localisation };

function SideHead({ side: { id, kind, title, share }, name, intl }: SideHeadProps) {
  return (
    <header className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="font-serif text-lg font-semibold [overflow-wrap:anywhere]">{title}</h2>
        <Link href={`${paths[kind]}/${id}`} className="text-sm font-medium text-accent hover:underline">
          {intl.t("texts.open")}
          <span className="sr-only">: {title}</span>
        </Link>
      </div>
      {name ? <p className="text-sm text-muted">{name}</p> : null}
      <ShareBar share={share} intl={intl} />
    </header>
  );
}
