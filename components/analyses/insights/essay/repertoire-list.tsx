import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import type { Repertoire } from "./essay-details";

const maxItems = 12;
const maxExcerpt = 80;

type RepertoireListProps = { text: string; repertoire: Repertoire; intl: Localisation };

/** What the essay brings from outside: what it is, from which field, whether it is its own and put to use. */
export function RepertoireList({ text, repertoire, intl: { t, term, locale } }: RepertoireListProps) {
  return (
    <ul className="grid gap-3" data-category="repertoire">
      {repertoire.slice(0, maxItems).map((item) => {
        const { start, end, kind, fieldName, fromMotivatingText, pertinent, productive } = item;
        const use = productive ? "productive" : pertinent ? "pertinent" : "dropped";
        const passage = text.slice(start, Math.min(end, start + maxExcerpt));
        return (
          <li key={start} className="grid gap-1 border-b border-line/70 pb-3 last:border-0 last:pb-0">
            <p className="font-serif text-base [overflow-wrap:anywhere]">
              {passage}
              {end - start > maxExcerpt ? "…" : ""}
            </p>
            <p className="flex flex-wrap items-center gap-1.5 text-xs text-muted">
              <span>
                {term("repertoireKinds", kind)} · {fieldName[locale]}
              </span>
              <Badge tone={productive ? "positive" : pertinent ? "neutral" : "caution"}>
                {t(`insights.use.${use}`)}
              </Badge>
              {fromMotivatingText ? <Badge tone="caution">{t("insights.fromMotivatingText")}</Badge> : null}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
