import type { Localisation } from "@/components/i18n/intl";
import { Pagination } from "@/components/ui/pagination";
import { pathWith } from "./page-props";

type PageLinksProps = {
  t: Localisation["t"];
  path: string;
  /** The query parameters that each page of the list has. */
  keep?: Record<string, string | undefined>;
  /** The query parameter that says where a page begins. */
  parameter?: string;
  /** Where the page shown begins, and where the next one does, if there is one. */
  cursor: string | undefined;
  next: string | undefined;
  label?: string;
};

/** The links from a page of a list to its first page and to the next one. */
export function PageLinks({ t, path, keep = {}, parameter = "cursor", cursor, next, label }: PageLinksProps) {
  return (
    <Pagination
      label={label ?? t("common.paging")}
      first={cursor ? { href: pathWith(path, keep), label: t("common.firstPage") } : undefined}
      next={
        next
          ? { href: pathWith(path, { ...keep, [parameter]: next }), label: t("common.nextPage") }
          : undefined
      }
    />
  );
}
