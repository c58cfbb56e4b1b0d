import { MoveLeft } from "lucide-react";
import type { Localisation } from "@/components/i18n/intl";
import type { References } from "./essay-details";

const maxReferences = 8;
const maxExcerpt = 60;

type ReferenceListProps = { text: string; references: References; intl: Localisation };

/** The words that point back, each with what it stands for. */
export function ReferenceList({ text, references, intl: { t } }: ReferenceListProps) {
  const excerpt = ({ start, end }: { start: number; end: number }): string =>
    end - start > maxExcerpt
      ? `${text.slice(start, start + maxExcerpt).replace(/\s+\S*$/u, "")}…`
      : text.slice(start, end);
  return (
    <div className="grid gap-2 text-sm" data-category="cohesion">
      <h4 className="font-medium">{t("insights.references")}</h4>
      <ul className="grid gap-1.5">
        {references.slice(0, maxReferences).map((reference) => (
          <li key={reference.start} className="flex min-w-0 items-baseline gap-2">
            <span className="shrink-0 font-serif text-base text-cat">{excerpt(reference)}</span>
            {reference.antecedent ? (
              <>
                <MoveLeft aria-hidden className="size-3.5 shrink-0 self-center text-muted" />
                <span className="min-w-0 font-serif text-base [overflow-wrap:anywhere] text-muted">
                  <span className="sr-only">{t("insights.standsFor")} </span>
                  {excerpt(reference.antecedent)}
                </span>
              </>
            ) : (
              <span className="text-xs text-caution">{t("insights.noAntecedent")}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
