"use client";

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from "react";
import type { ViewFinding } from "@/components/analyses/result/view-finding";
import type { EssayScore } from "@/lib/features/analyses/report-schemas";
import { acceptedEdits, collides, type Decision, withSafeOnes } from "./decisions";
import { type Revised, revised } from "./revised";
import { useKeptDecisions } from "./use-kept-decisions";
import { type Rescore, type ScoreNow, useScoreNow } from "./use-score-now";

/** A reader's work on a result: what they decided of its findings, and what comes of it. */
type Review = Revised & {
  decisionOf: (key: string) => Decision | undefined;
  /** Whether a suggestion would change a place that an accepted one has changed. */
  isBlocked: (suggestion: ViewFinding["suggestions"][number]) => boolean;
  accept: (key: string, suggestion: number) => void;
  dismiss: (key: string) => void;
  undo: (key: string) => void;
  acceptSafeOnes: () => void;
  undoAll: () => void;
  /** How many suggestions `acceptSafeOnes` would take now. */
  safeOnes: number;
  accepted: number;
  dismissed: number;
  score: ScoreNow;
  /** The rules that the list of findings is narrowed to; null shows all. */
  focus: ReadonlySet<string> | null;
  setFocus: (rules: ReadonlySet<string> | null) => void;
};

const ReviewContext = createContext<Review | null>(null);

/** The review that this is part of; null where findings are only read. */
export const useReview = (): Review | null => useContext(ReviewContext);

type ReviewProviderProps = {
  analysisId: string;
  text: string;
  /** In the order of the text. */
  findings: readonly ViewFinding[];
  score: EssayScore | null;
  rescore: Rescore;
  children: ReactNode;
};

/** Lets a reader accept and dismiss the findings below it. Decisions last as long as the browser's tab. */
export function ReviewProvider(props: ReviewProviderProps) {
  const { analysisId, text, findings, score: given, rescore, children } = props;
  const [decisions, setDecisions] = useKeptDecisions(analysisId, findings);
  const [focus, setFocus] = useState<ReadonlySet<string> | null>(null);
  const score = useScoreNow(given, decisions, rescore);
  const decide = useCallback(
    (key: string, decision: Decision | null) =>
      setDecisions((before) => {
        const next = new Map(before);
        if (decision) next.set(key, decision);
        else next.delete(key);
        return next;
      }),
    [setDecisions],
  );
  const review = useMemo((): Review => {
    const edits = acceptedEdits(findings, decisions);
    const kinds = [...decisions.values()].map(({ kind }) => kind);
    return {
      ...revised(text, findings, decisions),
      decisionOf: (key) => decisions.get(key),
      isBlocked: (suggestion) => collides(suggestion.edits, edits),
      accept: (key, suggestion) => decide(key, { kind: "accepted", suggestion }),
      dismiss: (key) => decide(key, { kind: "dismissed" }),
      undo: (key) => decide(key, null),
      acceptSafeOnes: () => setDecisions((before) => withSafeOnes(findings, before)),
      undoAll: () => setDecisions(() => new Map()),
      safeOnes: withSafeOnes(findings, decisions).size - decisions.size,
      accepted: kinds.filter((kind) => kind === "accepted").length,
      dismissed: kinds.filter((kind) => kind === "dismissed").length,
      score,
      focus,
      setFocus,
    };
  }, [text, findings, decisions, score, focus, decide, setDecisions]);
  return <ReviewContext.Provider value={review}>{children}</ReviewContext.Provider>;
}
