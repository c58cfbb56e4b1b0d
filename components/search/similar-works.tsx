import { Sparkles } from "lucide-react";
import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { EmptyState } from "@/components/ui/empty-state";
import type { SimilarWorks } from "@/lib/features/search/schemas";
import { SearchHits, workAddress } from "./search-hits";

/** Works that are much like one, the likest first. */
export function SimilarWorksView({
  works: { of, items },
  intl,
}: {
  works: SimilarWorks;
  intl: Localisation;
}) {
  const { t } = intl;
  return (
    <section aria-labelledby="similar-works" className="grid gap-4">
      <div className="grid gap-1">
        <h2 id="similar-works" className="font-serif text-xl font-semibold">
          {t("search.like.title")}
        </h2>
        <p className="text-muted">
          {t.rich("search.like.lead", {
            title: () => (
              <Link
                href={workAddress(of)}
                className="font-medium text-foreground underline underline-offset-4"
              >
                {of.title}
              </Link>
            ),
          })}
        </p>
      </div>
      {items.length > 0 ? (
        <SearchHits hits={items} intl={intl} />
      ) : (
        <EmptyState icon={Sparkles} title={t("search.like.noneTitle")}>
          {t("search.like.noneHint")}
        </EmptyState>
      )}
    </section>
  );
}
