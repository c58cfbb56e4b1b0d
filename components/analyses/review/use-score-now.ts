import { useEffect, useMemo, useState } from "react";
import type { EssayScore, FindingReference, WhatIfResult } from "@/lib/features/analyses/report-schemas";
import { type Decisions, leftOut } from "./decisions";

/** Asks for the score without some findings. @returns it, or the code of the error that refused it */
export type Rescore = (without: FindingReference[]) => Promise<WhatIfResult | { error: string }>;

/** The score that the reader's decisions would give, the one to hold it against, and how its reckoning stands. */
export type ScoreNow = {
  before: EssayScore | null;
  now: EssayScore | null;
  pending: boolean;
  error: string | null;
};

type Answer = { decisions: Decisions; result: WhatIfResult | null; error: string | null };

/** Several decisions in a row are asked for once. */
const pauseMs = 150;

/** The score as decisions change it. An answer that a later decision has overtaken is not shown. */
export function useScoreNow(given: EssayScore | null, decisions: Decisions, rescore: Rescore): ScoreNow {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const asked = given !== null && decisions.size > 0;
  useEffect(() => {
    if (!asked) return;
    let overtaken = false;
    const settle = (result: WhatIfResult | null, error: string | null): void => {
      if (!overtaken) setAnswer({ decisions, result, error });
    };
    const timer = setTimeout(() => {
      rescore(leftOut(decisions)).then(
        (result) => ("error" in result ? settle(null, result.error) : settle(result, null)),
        () => settle(null, "unavailable"),
      );
    }, pauseMs);
    return () => {
      overtaken = true;
      clearTimeout(timer);
    };
  }, [asked, decisions, rescore]);
  return useMemo(() => {
    if (!asked) return { before: given, now: given, pending: false, error: null };
    const current = answer?.decisions === decisions;
    return {
      before: answer?.result?.before ?? given,
      now: answer?.result?.score ?? given,
      pending: !current,
      error: current ? answer.error : null,
    };
  }, [asked, answer, decisions, given]);
}
