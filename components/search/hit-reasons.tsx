import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import type { SearchHit } from "@/lib/features/search/schemas";

type Reason = SearchHit["why"][number];

function wordsOf({ field, rule, asked, found }: Reason, { t }: Localisation): string {
  if (field === "rule") return t("search.why.rule", { rule: rule ?? "" });
  if (field === "similar") return t("search.why.similar", { asked: asked ?? "", found: found ?? "" });
  return t(`search.why.${field}`);
}

/** Why something was found. That it passes the filters goes without saying where there is another reason. */
export function HitReasons({ why, intl }: { why: SearchHit["why"]; intl: Localisation }) {
  const others = why.filter(({ field }) => field !== "filter");
  const shown = [...new Set((others.length > 0 ? others : why).map((reason) => wordsOf(reason, intl)))];
  return shown.map((words) => <Badge key={words}>{words}</Badge>);
}
