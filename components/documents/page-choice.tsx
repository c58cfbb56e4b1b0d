import type { Localisation } from "@/components/i18n/intl";
import { ChoiceLinks } from "@/components/ui/choice-links";
import type { DocumentDetail } from "@/lib/features/documents/schemas";

type PageChoiceProps = { document: DocumentDetail; number: number; intl: Localisation };

/** Leads to each page of a document that has several; says which were corrected. */
export function PageChoice({ document: { id, pages }, number, intl: { t } }: PageChoiceProps) {
  if (pages.length < 2) return null;
  return (
    <ChoiceLinks
      label={t("documents.pageList")}
      choices={pages.map((page) => ({
        href: `/documents/${id}?page=${page.number}`,
        label: page.correctedAt
          ? `${t("documents.page", { number: page.number })} (${t("documents.isCorrected")})`
          : t("documents.page", { number: page.number }),
        current: page.number === number,
      }))}
    />
  );
}
