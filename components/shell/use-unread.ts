"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";

const everyMs = 60_000;
const patienceMs = 5_000;

async function readUnread(): Promise<number | undefined> {
  try {
    const response = await fetch("/api/v1/notifications?limit=1", {
      signal: AbortSignal.timeout(patienceMs),
    });
    const { unread } = await response.json();
    return response.ok && typeof unread === "number" ? unread : undefined;
  } catch {
    // Offline or signed out: the number stays, and the next look may do better.
    return undefined;
  }
}

/**
 * How many notifications are unread: as the server rendered it, and read anew on each change of page, on each return to
 * the window and once a minute, since the header stays mounted through all of these. A newer rendering counts for more.
 */
export function useUnread(rendered: { unread: number }): number {
  const pathname = usePathname();
  const lookedOn = useRef(pathname);
  const [looked, setLooked] = useState({ rendered, unread: rendered.unread });
  useEffect(() => {
    let current = true;
    const look = async (): Promise<void> => {
      if (document.visibilityState !== "visible") return;
      const unread = await readUnread();
      if (current && unread !== undefined) setLooked({ rendered, unread });
    };
    if (lookedOn.current !== pathname) void look();
    lookedOn.current = pathname;
    const timer = setInterval(look, everyMs);
    document.addEventListener("visibilitychange", look);
    return () => {
      current = false;
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [pathname, rendered]);
  return looked.rendered === rendered ? looked.unread : rendered.unread;
}
