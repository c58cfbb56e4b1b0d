import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import type { TextPair } from "@/lib/features/texts/schemas";
import { ShareBar } from "./share-bar";

type PairRowsProps = {
  items: readonly TextPair[];
  /** Of authors, by id. */
  names: ReadonlyMap<string, string> | undefined;
  intl: Localisation;
};

/** Pairs of texts as a list of links, each with how much of both is shared. */
export function PairRows({ items, names, intl }: PairRowsProps) {
  const { t } = intl;
  return (
    <ul className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      {items.map(({ id, a, b, drafts, passageCount }) => (
        <li key={id} className="border-b border-line/70 last:border-0">
          <Link
            href={`/similarity/${id}`}
            className="grid gap-3 px-4 py-3.5 transition-colors hover:bg-sunken/60 focus-visible:-outline-offset-2 sm:grid-cols-[1fr_1fr_auto] sm:items-center sm:gap-6"
          >
            <PairSide side={a} names={names} intl={intl} />
            <PairSide side={b} names={names} intl={intl} />
            <span className="flex flex-wrap items-center gap-2 text-xs text-muted sm:w-36 sm:justify-end">
              {t("texts.passages", { count: passageCount })}
              {drafts ? <Badge>{t("texts.drafts")}</Badge> : null}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

type PairSideProps = { side: TextPair["a"]; names: PairRowsProps["names"]; intl: Localisation };

function PairSide({ side: { title, authorId, share }, names, intl }: PairSideProps) {
  const name = names?.get(authorId);
  return (
    <span className="grid min-w-0 gap-1.5">
      <span className="min-w-0">
        <span className="block truncate text-sm font-medium">{title}</span>
        {name ? <span className="block truncate text-xs text-muted">{name}</span> : null}
      </span>
      <ShareBar share={share} intl={intl} />
    </span>
  );
}
