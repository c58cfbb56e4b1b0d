"use client";

import { useMemo } from "react";
import { usePageKeys } from "@/components/ui/use-page-keys";

type Move = { next: () => void; previous: () => void; leave: () => void };

/** `n` and `j` go to the next finding, `p` and `k` to the one before, Escape leaves. */
export function useFindingKeys({ next, previous, leave }: Move): void {
  usePageKeys(
    useMemo(() => ({ n: next, j: next, p: previous, k: previous, Escape: leave }), [next, previous, leave]),
  );
}
