"use client";

import { useEffect, useState } from "react";
import type { Suggestions } from "@/lib/features/search/schemas";

type Suggestion = Suggestions["items"][number];

const most = 8;
const shortest = 2;
const waitMs = 150;
const timeoutMs = 3_000;

async function ask(q: string, signal: AbortSignal): Promise<Suggestion[]> {
  const response = await fetch(
    `/api/v1/search/suggestions?${new URLSearchParams({ q, limit: String(most) })}`,
    {
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    },
  );
  if (!response.ok) return [];
  const { items }: Suggestions = await response.json();
  return items;
}

/**
 * Titles and themes that begin as was typed, a moment after typing has paused; a newer request ends an older one. Where none can
 * be had there are none: the search works without.
 */
export function useSuggestions(typed: string): readonly Suggestion[] {
  const [found, setFound] = useState<{ for: string; items: readonly Suggestion[] }>({ for: "", items: [] });
  const q = typed.trim();
  useEffect(() => {
    if (q.length < shortest) return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      ask(q, controller.signal).then(
        (items) => setFound({ for: q, items }),
        () => undefined,
      );
    }, waitMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [q]);
  return found.for === q ? found.items : [];
}
