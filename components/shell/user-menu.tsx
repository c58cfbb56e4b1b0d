"use client";

import { Building2, Check, CircleUser, EyeOff, LogOut, Plus } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";

type Workplace = { id: string; name: string; kind: "personal" | "school" | "company"; active: boolean };

type UserMenuProps = {
  name: string;
  email: string;
  logOut: () => Promise<void>;
  /** Where the person may work; of a single place there is nothing to choose. */
  workplaces: readonly Workplace[];
  switchTo: (form: FormData) => Promise<void>;
};

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
export function UserMenu({ name, email, logOut, workplaces, switchTo }: UserMenuProps) {
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
      {workplaces.length > 1 ? (
        <>
          <p className="px-2.5 py-1 text-xs text-muted">{t("workIn")}</p>
          {workplaces.map(({ id, name: title, kind, active }) => (
            <form key={id} action={switchTo}>
              <input type="hidden" name="id" value={id} />
              <MenuItem asChild onSelect={stayOpen}>
                <button type="submit" aria-current={active ? "true" : undefined}>
                  {active ? <Check aria-hidden /> : <span className="size-4" />}
                  <span className="max-w-60 truncate">
                    {kind === "personal" ? t("personalSpace") : title}
                  </span>
                </button>
              </MenuItem>
            </form>
          ))}
          <MenuSeparator />
        </>
      ) : null}
      <MenuItem asChild>
        <Link href="/organisation">
          <Building2 aria-hidden />
          {t("organisation")}
        </Link>
      </MenuItem>
      <MenuItem asChild>
        <Link href="/organisations/new">
          <Plus aria-hidden />
          {t("newOrganisation")}
        </Link>
      </MenuItem>
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
