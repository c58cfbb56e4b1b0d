import { useEffect, useState } from "react";
import {
  maxTextBytes,
  type PreflightResult,
  preflightResult,
} from "@/lib/features/analyses/submission-schemas";

type Essay = { text: string; theme: string; motivatingText: string };

/** How the check of a text stands. `result` is of the text as it was checked last. */
export type Preflight = { result: PreflightResult | null; pending: boolean; failed: boolean };

const untouched: Preflight = { result: null, pending: false, failed: false };
/** After the last key the writer is taken to pause. */
const pauseMs = 700;

const isCheckable = (text: string): boolean =>
  text.trim() !== "" && new TextEncoder().encode(text).length <= maxTextBytes;

async function check(essay: Essay, signal: AbortSignal): Promise<PreflightResult> {
  const response = await fetch("/api/v1/essays/preflight", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(essay),
    signal,
  });
  if (!response.ok) throw new Error(`the check answered ${response.status}`);
  return preflightResult.parse(await response.json());
}

/** Checks an essay against the reasons for a zero while it is written. A check that newer text has overtaken is given up. */
export function usePreflight({ text, theme, motivatingText }: Essay): Preflight {
  const [state, setState] = useState(untouched);
  useEffect(() => {
    if (!isCheckable(text)) {
      setState(untouched);
      return;
    }
    const stop = new AbortController();
    setState((before) => ({ ...before, pending: true }));
    const timer = setTimeout(() => {
      check({ text, theme, motivatingText }, stop.signal).then(
        (result) => setState({ result, pending: false, failed: false }),
        () => {
          if (!stop.signal.aborted) setState({ result: null, pending: false, failed: true });
        },
      );
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, theme, motivatingText]);
  return state;
}
