import { MessageText } from "@/components/analyses/result/message-text";
import type { Localisation } from "@/components/i18n/intl";
import type { Comparison, DraftFinding, FindingList } from "@/lib/features/drafts/schemas";

type FindingChangesProps = {
  comparison: Pick<Comparison, "resolved" | "remaining" | "fresh">;
  intl: Localisation;
};

/** What became of the findings: those that are gone, those still there, and new ones. */
export function FindingChanges({ comparison: { resolved, remaining, fresh }, intl }: FindingChangesProps) {
  const { t } = intl;
  return (
    <div className="grid gap-3">
      <ChangedFindings title={t("compare.resolved", { count: resolved.count })} list={resolved} intl={intl} />
      <ChangedFindings
        title={t("compare.remaining", { count: remaining.count })}
        list={remaining}
        intl={intl}
      />
      <ChangedFindings title={t("compare.fresh", { count: fresh.count })} list={fresh} intl={intl} />
    </div>
  );
}

type ChangedFindingsProps = { title: string; list: FindingList; intl: Localisation };

function ChangedFindings({ title, list: { count, first }, intl }: ChangedFindingsProps) {
  if (count === 0)
    return (
      <p className="rounded-lg border border-line bg-surface px-5 py-4 text-sm font-medium text-muted">
        {title}
      </p>
    );
  const placed = first.map((finding, at) => ({ ...finding, at }));
  return (
    <details className="rounded-lg border border-line bg-surface px-5 py-4">
      <summary className="text-sm font-medium">{title}</summary>
      <ul className="grid gap-3 pt-4">
        {placed.map((finding) => (
          <FindingLine key={finding.at} finding={finding} intl={intl} />
        ))}
      </ul>
      {count > first.length ? (
        <p className="pt-3 text-xs text-muted">{intl.t("compare.more", { count: count - first.length })}</p>
      ) : null}
    </details>
  );
}

function FindingLine({ finding, intl: { term, locale } }: { finding: DraftFinding; intl: Localisation }) {
  const { category, passage, message } = finding;
  return (
    <li data-category={category} className="grid gap-0.5 border-l-2 border-cat-stroke pl-3 text-sm">
      <p className="text-xs font-medium text-cat">{term("categories", category)}</p>
      {passage.trim() ? <q className="font-serif text-base [overflow-wrap:anywhere]">{passage}</q> : null}
      <p className="text-muted">
        <MessageText text={message[locale]} />
      </p>
    </li>
  );
}
