"use client";

import { useEffect } from "react";

type Move = { next: () => void; previous: () => void; leave: () => void };

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));

/** `n` and `j` go to the next finding, `p` and `k` to the one before, Escape leaves. Keys with a modifier stay the browser's. */
export function useFindingKeys({ next, previous, leave }: Move): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      if (event.key === "n" || event.key === "j") next();
      else if (event.key === "p" || event.key === "k") previous();
      else if (event.key === "Escape") leave();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [next, previous, leave]);
}
