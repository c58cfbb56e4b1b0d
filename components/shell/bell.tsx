"use client";

import { Bell as BellIcon } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { useUnread } from "./use-unread";

/** The way to the notifications, with how many are unread: those when the server rendered it, then kept up. */
export function Bell({ rendered }: { rendered: { unread: number } }) {
  const t = useTranslations("shell");
  const unread = useUnread(rendered);
  const label = t("notifications", { count: unread });
  return (
    <Link
      href="/notifications"
      aria-label={label}
      title={label}
      className="relative grid size-9 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-foreground"
    >
      <BellIcon aria-hidden className="size-4" />
      {unread > 0 ? (
        <span
          aria-hidden="true"
          className="tabular absolute top-0.5 right-0 grid min-w-4 place-items-center rounded-full bg-accent px-1 text-[0.625rem] leading-4 font-semibold text-on-accent"
        >
          {unread > 99 ? "99+" : unread}
        </span>
      ) : null}
    </Link>
  );
}
