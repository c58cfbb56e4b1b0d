"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";

export type NavLink = { href: string; label: string };

const isCurrent = (path: string, href: string): boolean => path === href || path.startsWith(`${href}/`);

/** The main navigation; marks the page that is open. */
export function NavLinks({ label, links }: { label: string; links: readonly NavLink[] }) {
  const path = usePathname();
  const longest = links
    .filter(({ href }) => isCurrent(path, href))
    .sort((a, b) => b.href.length - a.href.length)[0];
  return (
    <nav aria-label={label} className="-mx-1 flex min-w-0 items-center gap-0.5 overflow-x-auto px-1 py-1">
      {links.map((link) => (
        <Link
          key={link.href}
          href={link.href}
          aria-current={link === longest ? "page" : undefined}
          className={classNames(
            "shrink-0 rounded-md px-3 py-1.5 text-sm whitespace-nowrap transition-colors",
            link === longest ? "bg-sunken font-medium text-foreground" : "text-muted hover:text-foreground",
          )}
        >
          {link.label}
        </Link>
      ))}
    </nav>
  );
}
