import type { Localisation } from "@/components/i18n/intl";
import type { SearchPage } from "@/lib/features/search/schemas";

/** How much was found, and what else was looked for since little was. */
export function SearchSummary({
  page: { total, similar },
  intl: { t },
}: {
  page: SearchPage;
  intl: Localisation;
}) {
  const words = similar.map(({ asked, found }) => `${asked} → ${found}`).join(", ");
  return (
    <p className="tabular text-sm text-muted" aria-live="polite">
      {total.more ? t("search.moreThan", { count: total.count }) : t("search.total", { count: total.count })}
      {words ? ` · ${t("search.similar", { words })}` : null}
    </p>
  );
}
