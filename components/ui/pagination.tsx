import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { Button } from "./button";

type PaginationProps = {
  label: string;
  first?: { href: string; label: string };
  next?: { href: string; label: string };
};

/** Keyset paging: back to the first page, and on to the next. Draws nothing for a list of one page. */
export function Pagination({ label, first, next }: PaginationProps) {
  if (!first && !next) return null;
  return (
    <nav aria-label={label} className="flex items-center justify-between gap-3 pt-2">
      {first ? (
        <Button asChild size="small" variant="ghost">
          <Link href={first.href}>
            <ChevronLeft aria-hidden />
            {first.label}
          </Link>
        </Button>
      ) : (
        <span />
      )}
      {next ? (
        <Button asChild size="small">
          <Link href={next.href} rel="next">
            {next.label}
            <ChevronRight aria-hidden />
          </Link>
        </Button>
      ) : null}
    </nav>
  );
}
