"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

type RefreshWhileProps = { busy: boolean; everyMs: number };

/** Reads the page anew while something on it is under way and somebody looks at it. */
export function RefreshWhile({ busy, everyMs }: RefreshWhileProps) {
  const router = useRouter();
  useEffect(() => {
    if (!busy) return;
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [busy, everyMs, router]);
  return null;
}
