"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { FindingCard } from "./finding-card";
import type { ViewFinding } from "./view-finding";

/** So many cards are drawn at once; more come on demand, or when a passage further down is chosen. */
const cardsAtOnce = 80;
/** A list that scrolls inside the page takes the focus, so that keys scroll it (WCAG 2.1.1). */
const keyboardScrollable = { tabIndex: 0 };

type FindingListProps = {
  findings: readonly ViewFinding[];
  active: number | null;
  monospace: boolean;
  onSelect: (id: number) => void;
};

/** The cards beside the text. The active one is kept in view. */
export function FindingList({ findings, active, monospace, onSelect }: FindingListProps) {
  const t = useTranslations("result");
  const frame = useRef<HTMLElement>(null);
  const [drawn, setDrawn] = useState(cardsAtOnce);
  const position = active === null ? -1 : findings.findIndex(({ id }) => id === active);
  const limit = Math.max(drawn, position + 10);
  useEffect(() => {
    const card = active === null ? null : frame.current?.querySelector<HTMLElement>(`#finding-${active}`);
    const list = frame.current;
    if (!card || !list || list.scrollHeight <= list.clientHeight) return;
    const above = card.offsetTop - 12;
    const below = card.offsetTop + card.offsetHeight - list.clientHeight + 12;
    if (list.scrollTop > above || list.scrollTop < below) list.scrollTo({ top: above, behavior: "smooth" });
  }, [active]);
  return (
    <section
      ref={frame}
      aria-label={t("findings")}
      {...keyboardScrollable}
      className="print-plain relative grid content-start gap-3 lg:max-h-[calc(100dvh-13rem)] lg:overflow-y-auto lg:pr-1.5 lg:pb-10 lg:[mask-image:linear-gradient(to_bottom,black_calc(100%-3rem),transparent)] print:block print:columns-2 print:[mask-image:none]"
    >
      {findings.slice(0, limit).map((finding) => (
        <FindingCard
          key={finding.id}
          finding={finding}
          active={finding.id === active}
          monospace={monospace}
          onSelect={onSelect}
        />
      ))}
      {findings.length > limit ? (
        <Button variant="ghost" className="no-print" onClick={() => setDrawn(limit + cardsAtOnce)}>
          {t("moreFindings", { count: findings.length - limit })}
        </Button>
      ) : null}
    </section>
  );
}
