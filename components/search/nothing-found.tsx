import { SearchX } from "lucide-react";
import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { otherQueries } from "./other-queries";
import { type Asked, addressOf, changed } from "./search-address";

type NothingFoundProps = { asked: Asked; unknownAuthors: readonly string[]; intl: Localisation };

/** That nothing was found, and wider searches to try. */
export function NothingFound({ asked, unknownAuthors, intl: { t, format } }: NothingFoundProps) {
  const q = asked.q?.[0] ?? "";
  const names = format.list(unknownAuthors.map((name) => `“${name}”`));
  return (
    <EmptyState
      icon={SearchX}
      title={q ? t("search.noneTitle", { query: q }) : t("search.nothingTitle")}
      action={
        <>
          {otherQueries(q).map((other) => (
            <Button key={other.how} asChild size="small">
              <Link href={addressOf(changed(asked, { q: other.q }))}>{t(`search.tries.${other.how}`)}</Link>
            </Button>
          ))}
          <Button asChild size="small">
            <Link href={addressOf({})}>{t("search.clear")}</Link>
          </Button>
        </>
      }
    >
      {unknownAuthors.length > 0 ? t("search.unknownAuthors", { names }) : t("search.noneHint")}
    </EmptyState>
  );
}
