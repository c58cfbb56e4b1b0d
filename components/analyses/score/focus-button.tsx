import { ListFilter } from "lucide-react";
import { useTranslations } from "use-intl";
import { useReview } from "@/components/analyses/review/review";
import { Button } from "@/components/ui/button";

/** Narrows the findings to those of some rules and goes to them. Nothing where there are none. */
export function FocusButton({ rules, label }: { rules: readonly string[]; label: string }) {
  const t = useTranslations("score");
  const review = useReview();
  const known = new Set(rules);
  const count = review?.findings.filter(({ rule, decided }) => known.has(rule) && !decided).length ?? 0;
  if (!review || count === 0) return null;
  const show = (): void => {
    review.setFocus(known);
    document.getElementById("findings")?.scrollIntoView({ block: "start", behavior: "smooth" });
  };
  return (
    <Button
      size="small"
      variant="ghost"
      className="no-print -mr-3 h-7 text-accent"
      aria-label={t("showFor", { count, label })}
      onClick={show}
    >
      <ListFilter aria-hidden />
      {t("show", { count })}
    </Button>
  );
}
