import type { ReactNode } from "react";
import { type NavLink, NavLinks } from "./nav-links";
import { Wordmark } from "./wordmark";

type HeaderProps = { home: string; navLabel?: string; links?: readonly NavLink[]; children: ReactNode };

/** The bar at the top. On narrow screens the navigation takes a line of its own below. */
export function Header({ home, navLabel = "", links = [], children }: HeaderProps) {
  return (
    <header className="no-print sticky top-0 z-40 border-b border-line bg-background/90 backdrop-blur-md">
      <div className="container-page flex flex-wrap items-center gap-x-5 py-2.5 sm:h-14 sm:flex-nowrap sm:py-0">
        <Wordmark href={home} />
        {links.length > 0 ? (
          <div className="order-last -mb-1 w-full min-w-0 pt-1 sm:order-none sm:mb-0 sm:w-auto sm:pt-0">
            <NavLinks label={navLabel} links={links} />
          </div>
        ) : null}
        <div className="ml-auto flex items-center gap-0.5 sm:gap-1">{children}</div>
      </div>
    </header>
  );
}
