"use client";

import { ChevronDown, ChevronUp, Sparkles } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { useReview } from "@/components/analyses/review/review";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ActiveSheet } from "./active-sheet";
import { type FindingFilter, passes, showAll } from "./finding-filter";
import { FindingFilters } from "./finding-filters";
import { FindingList } from "./finding-list";
import { FocusNotice } from "./focus-notice";
import { TextView } from "./text-view";
import { useFindingKeys } from "./use-finding-keys";
import type { ViewFinding } from "./view-finding";

type ResultReaderProps = {
  kind: "essay" | "code";
  text: string;
  language: string | null;
  findings: readonly ViewFinding[];
};

/** Below this width the chosen card covers the lower half of the window. */
const wideScreen = 1024;
const headerPixels = 110;

const countOpen = (findings: readonly ViewFinding[]): number =>
  findings.filter(({ decided }) => !decided).length;

/** Brings a passage to where the window shows it and gives it the focus, so that it is also read out. */
function revealPassage(id: number): void {
  requestAnimationFrame(() => {
    const passage = document.querySelector<HTMLElement>(`[data-ids][data-active="true"]`);
    if (!passage?.dataset.ids?.split(" ").includes(String(id))) return;
    passage.scrollIntoView({ block: "nearest", inline: "nearest" });
    passage.focus({ preventScroll: true });
    const { top, bottom } = passage.getBoundingClientRect();
    const floor = window.innerHeight * (window.innerWidth < wideScreen ? 0.5 : 0.85);
    if (top < headerPixels || bottom > floor) {
      window.scrollBy({ top: top - window.innerHeight * 0.3, behavior: "smooth" });
    }
  });
}

/** The text beside its findings, in step with one another. In a review both are as the reader's decisions leave them. */
export function ResultReader({ kind, language, ...given }: ResultReaderProps) {
  const t = useTranslations("result");
  const review = useReview();
  const { text, findings } = review ?? given;
  const focus = review?.focus ?? null;
  const [filter, setFilter] = useState<FindingFilter>(showAll);
  const [active, setActive] = useState<number | null>(null);
  const listed = useMemo(
    () =>
      findings.filter((finding) => passes(filter, finding) && (focus === null || focus.has(finding.rule))),
    [findings, filter, focus],
  );
  const shown = useMemo(() => listed.filter(({ decided }) => decided !== "dismissed"), [listed]);
  const select = useCallback((id: number) => {
    setActive(id);
    revealPassage(id);
  }, []);
  const toggle = useCallback(
    (id: number) => (id === active ? setActive(null) : select(id)),
    [active, select],
  );
  const step = useCallback(
    (by: 1 | -1) => {
      if (shown.length === 0) return;
      const at = shown.findIndex(({ id }) => id === active);
      const from = at === -1 && by === -1 ? 0 : at;
      const target = shown[(from + by + shown.length) % shown.length];
      if (target) select(target.id);
    },
    [active, select, shown],
  );
  const next = useCallback(() => step(1), [step]);
  const previous = useCallback(() => step(-1), [step]);
  const leave = useCallback(() => setActive(null), []);
  const chosen = active === null ? undefined : findings.find(({ id }) => id === active);
  useFindingKeys({ next, previous, leave });
  return (
    <div
      id="findings"
      className="grid scroll-mt-18 gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_23rem] print:grid-cols-1"
    >
      <div className="grid min-w-0 content-start gap-4">
        {findings.length > 0 ? (
          <FindingFilters findings={findings} filter={filter} onChange={setFilter} />
        ) : null}
        {review && focus ? <FocusNotice count={listed.length} onClear={() => review.setFocus(null)} /> : null}
        <TextView
          kind={kind}
          text={text}
          language={language}
          findings={shown}
          active={active}
          onSelect={select}
        />
      </div>
      <div className="min-w-0">
        <div className="grid gap-3 lg:sticky lg:top-18">
          <div className="flex items-center justify-between gap-2">
            <h2 className="font-semibold" aria-live="polite">
              {t("shown", {
                shown: countOpen(listed),
                total: countOpen(findings),
                same: listed.length === findings.length ? "yes" : "no",
              })}
            </h2>
            <div className="no-print flex items-center">
              <p className="mr-2 hidden text-xs text-muted lg:block">
                {t.rich("keys", {
                  key: (words) => (
                    <kbd className="rounded border border-line-strong/50 bg-surface px-1 font-mono text-2xs">
                      {words}
                    </kbd>
                  ),
                })}
              </p>
              <Button
                variant="ghost"
                size="icon"
                aria-label={t("previous")}
                disabled={shown.length === 0}
                onClick={previous}
              >
                <ChevronUp aria-hidden />
              </Button>
              <Button
                variant="ghost"
                size="icon"
                aria-label={t("next")}
                disabled={shown.length === 0}
                onClick={next}
              >
                <ChevronDown aria-hidden />
              </Button>
            </div>
          </div>
          {findings.length === 0 ? (
            <EmptyState icon={Sparkles} title={t("noFindings")}>
              {t("noFindingsHint")}
            </EmptyState>
          ) : (
            <FindingList findings={listed} active={active} monospace={kind === "code"} onSelect={toggle} />
          )}
        </div>
      </div>
      {chosen ? <ActiveSheet finding={chosen} monospace={kind === "code"} onClose={leave} /> : null}
    </div>
  );
}
