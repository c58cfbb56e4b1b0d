"use client";

import { Check, Undo2, X } from "lucide-react";
import type { MouseEvent } from "react";
import { useTranslations } from "use-intl";
import type { ViewFinding } from "@/components/analyses/result/view-finding";
import { Button } from "@/components/ui/button";
import { useReview } from "./review";

/** A decision takes away the button that made it: the focus goes to what its card has instead. */
function keepFocus({ currentTarget }: MouseEvent): void {
  const card = currentTarget.closest("article");
  requestAnimationFrame(() => card?.querySelector<HTMLElement>("[data-decision]")?.focus());
}

type AcceptButtonProps = {
  finding: ViewFinding;
  suggestion: number;
  /** A sign alone, for one of several suggestions. */
  compact?: boolean;
};

/** Takes one suggestion of a finding into the text. Nothing where findings are only read. */
export function AcceptButton({ finding, suggestion, compact = false }: AcceptButtonProps) {
  const t = useTranslations("review");
  const review = useReview();
  const chosen = finding.suggestions[suggestion];
  if (!review || finding.decided || !chosen || chosen.edits.length === 0) return null;
  const blocked = review.isBlocked(chosen);
  return (
    <Button
      size={compact ? "icon" : "small"}
      variant={compact ? "ghost" : "secondary"}
      className={compact ? "no-print size-8 text-positive" : "no-print"}
      disabled={blocked}
      title={blocked ? t("blocked") : undefined}
      aria-label={t("acceptThis", { text: chosen.replacement || chosen.label })}
      data-decision="accept"
      onClick={(event) => {
        review.accept(finding.key, suggestion);
        keepFocus(event);
      }}
    >
      <Check aria-hidden className="text-positive" />
      {compact ? null : t("accept")}
    </Button>
  );
}

/** The two ways to decide about a finding: to take its first suggestion, or to call it wrong, so that it no longer counts. */
export function DecisionButtons({ finding }: { finding: ViewFinding }) {
  const t = useTranslations("review");
  const review = useReview();
  if (!review || finding.decided) return null;
  return (
    <div className="no-print flex items-center justify-between gap-2 px-4 pb-3">
      <AcceptButton finding={finding} suggestion={0} />
      <Button
        size="small"
        variant="ghost"
        className="-mr-2 ml-auto px-2"
        aria-label={t("dismissThis", { text: finding.excerpt })}
        data-decision="dismiss"
        onClick={(event) => {
          review.dismiss(finding.key);
          keepFocus(event);
        }}
      >
        <X aria-hidden />
        {t("dismiss")}
      </Button>
    </div>
  );
}

/** What was decided about a finding, and the way back. */
export function Decided({ finding }: { finding: ViewFinding }) {
  const t = useTranslations("review");
  const review = useReview();
  if (!review || !finding.decided) return null;
  return (
    <p className="no-print flex items-center justify-between gap-2 pr-2 pb-2 pl-4 text-sm">
      <span className={finding.decided === "accepted" ? "font-medium text-positive" : "text-muted"}>
        {t(`decided.${finding.decided}`)}
      </span>
      <Button
        size="small"
        variant="ghost"
        aria-label={t("undoThis", { text: finding.excerpt })}
        data-decision="undo"
        onClick={(event) => {
          review.undo(finding.key);
          keepFocus(event);
        }}
      >
        <Undo2 aria-hidden />
        {t("undo")}
      </Button>
    </p>
  );
}
