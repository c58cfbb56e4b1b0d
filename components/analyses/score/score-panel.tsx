"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { useReview } from "@/components/analyses/review/review";
import { Card } from "@/components/ui/card";
import { CompetencyRow } from "./competency-row";
import { TotalScore } from "./total-score";

/** The predicted grade of an essay, with where its points went, and what the reader's decisions change of it. */
export function ScorePanel() {
  const t = useTranslations("score");
  const review = useReview();
  const [open, setOpen] = useState<number | null>(null);
  const { before, now } = review?.score ?? {};
  if (!review || !before || !now) return null;
  return (
    <Card className="overflow-hidden print:break-inside-avoid">
      <section aria-labelledby="score" className="grid lg:grid-cols-[19rem_minmax(0,1fr)]">
        <TotalScore before={before} now={now} state={review.score} />
        <div className="border-t border-line lg:border-t-0 lg:border-l">
          <h3 className="sr-only">{t("competencies")}</h3>
          <ul>
            {now.scores.map((competency, place) => (
              <CompetencyRow
                key={competency.competency}
                competency={competency}
                before={before.scores[place]?.score ?? competency.score}
                open={open === competency.competency}
                onToggle={() => setOpen(open === competency.competency ? null : competency.competency)}
              />
            ))}
          </ul>
        </div>
      </section>
    </Card>
  );
}
