import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Choice = { href: string; label: ReactNode; current: boolean };

/** A row of links of which one is current: filters that live in the address and work without JavaScript. */
export function ChoiceLinks({ label, choices }: { label: string; choices: readonly Choice[] }) {
  return (
    <nav aria-label={label} className="-mx-1 flex gap-1 overflow-x-auto px-1 py-1">
      {choices.map((choice) => (
        <Link
          key={choice.href}
          href={choice.href}
          aria-current={choice.current ? "true" : undefined}
          className={classNames(
            "shrink-0 rounded-full px-3 py-1 text-sm whitespace-nowrap transition-colors",
            choice.current
              ? "bg-foreground text-background"
              : "text-muted hover:bg-sunken hover:text-foreground",
          )}
        >
          {choice.label}
        </Link>
      ))}
    </nav>
  );
}
