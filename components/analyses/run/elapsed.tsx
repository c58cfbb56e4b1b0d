"use client";

import { useEffect, useState } from "react";
import { useFormatter } from "use-intl";

/** Seconds since an instant, counting. Nothing is drawn before the browser's clock is known. */
export function Elapsed({ since }: { since: string }) {
  const format = useFormatter();
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    const tick = (): void => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, []);
  const seconds = now === null ? 0 : Math.max(0, Math.round((now - Date.parse(since)) / 1_000));
  return <span>{format.number(seconds, { style: "unit", unit: "second", unitDisplay: "short" })}</span>;
}
