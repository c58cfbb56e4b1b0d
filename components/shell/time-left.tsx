"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";

const everyMs = 10_000;

/** How many minutes are left until an instant. @param minutes as they were when the page was made */
export function TimeLeft({ until, minutes }: { until: string; minutes: number }) {
  const t = useTranslations("impersonation");
  const [left, setLeft] = useState(minutes);
  useEffect(() => {
    const timer = setInterval(
      () => setLeft(Math.max(0, Math.floor((Date.parse(until) - Date.now()) / 60_000))),
      everyMs,
    );
    return () => clearInterval(timer);
  }, [until]);
  return t("left", { minutes: left });
}
