"use client";

import { CircleUser, EyeOff, LogOut } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";

type UserMenuProps = { name: string; email: string; logOut: () => Promise<void> };

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((part) => [...part][0]?.toLocaleUpperCase() ?? "")
    .join("");

/** Closing would take the form away before the browser sends it. */
const stayOpen = (event: Event): void => event.preventDefault();

/** Who is signed in, and the way out. */
export function UserMenu({ name, email, logOut }: UserMenuProps) {
  const t = useTranslations("shell");
  return (
    <Menu
      trigger={
        <button
          type="button"
          className="grid size-9 shrink-0 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent"
        >
          <span aria-hidden="true">{initials(name)}</span>
          <span className="sr-only">{t("account", { name })}</span>
        </button>
      }
    >
      <div className="px-2.5 py-1.5">
        <p className="font-medium">{name}</p>
        <p className="text-xs text-muted [overflow-wrap:anywhere]">{email}</p>
      </div>
      <MenuSeparator />
      <MenuItem asChild>
        <Link href="/account">
          <CircleUser aria-hidden />
          {t("yourAccount")}
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link href="/ignored">
          <EyeOff aria-hidden />
          {t("ignored")}
        </Link>
      </MenuItem>
      <form action={logOut}>
        <MenuItem asChild onSelect={stayOpen}>
          <button type="submit">
            <LogOut aria-hidden />
            {t("logOut")}
          </button>
        </MenuItem>
      </form>
    </Menu>
  );
}
