"use client";

import { useMemo } from "react";
import { usePageKeys } from "@/components/ui/use-page-keys";

/** Focuses the hit so many after the focused one; from elsewhere, the first. */
function moveBy(step: 1 | -1): void {
  const hits = [...document.querySelectorAll<HTMLElement>("[data-hit]")];
  const at = hits.findIndex((hit) => hit.matches(":focus"));
  hits[at === -1 ? 0 : at + step]?.focus();
}

/** `j` goes to the next hit and `k` to the one before; Enter opens it, as with any link. */
export function HitKeys() {
  usePageKeys(useMemo(() => ({ j: () => moveBy(1), k: () => moveBy(-1) }), []));
  return null;
}
