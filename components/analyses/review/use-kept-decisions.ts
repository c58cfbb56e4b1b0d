import { useCallback, useEffect, useState } from "react";
import { type Decidable, type Decisions, decodeDecisions, encodeDecisions } from "./decisions";

type Change = (before: Decisions) => Decisions;

const nothing: Decisions = new Map();
const storageKey = (analysisId: string): string => `review:${analysisId}`;

/** A browser may refuse storage; decisions then last as long as the page. */
function keep(key: string, decisions: Decisions): void {
  try {
    if (decisions.size === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, encodeDecisions(decisions));
  } catch {
    return;
  }
}

function kept(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** The decisions of this tab's reader on an analysis. They are there only after the page has come alive. */
export function useKeptDecisions(
  analysisId: string,
  findings: readonly Decidable[],
): [Decisions, (change: Change) => void] {
  const key = storageKey(analysisId);
  const [decisions, setDecisions] = useState(nothing);
  useEffect(() => setDecisions(decodeDecisions(kept(key), findings)), [key, findings]);
  const change = useCallback(
    (make: Change) =>
      setDecisions((before) => {
        const next = make(before);
        keep(key, next);
        return next;
      }),
    [key],
  );
  return [decisions, change];
}
