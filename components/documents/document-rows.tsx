import { ChevronRight, FileImage, FileText } from "lucide-react";
import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import type { DocumentJob } from "@/lib/features/documents/schemas";
import { DocumentStatusBadge } from "./document-status";

type DocumentRowsProps = { items: readonly DocumentJob[]; intl: Localisation };

const images: ReadonlySet<DocumentJob["kind"]> = new Set(["png", "jpeg", "webp", "tiff"]);

/** Documents as a list of links, newest first. */
export function DocumentRows({ items, intl }: DocumentRowsProps) {
  return (
    <ul className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      {items.map((item) => (
        <DocumentRow key={item.id} item={item} intl={intl} />
      ))}
    </ul>
  );
}

function DocumentRow({ item, intl: { t, term, format } }: { item: DocumentJob; intl: Localisation }) {
  const Icon = images.has(item.kind) ? FileImage : FileText;
  return (
    <li className="border-b border-line/70 last:border-0">
      <Link
        href={`/documents/${item.id}`}
        className="group grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1.5 px-4 py-3.5 transition-colors hover:bg-sunken/60 focus-visible:-outline-offset-2 sm:grid-cols-[auto_1fr_auto_auto]"
      >
        <span className="hidden size-9 place-items-center rounded-md bg-sunken text-muted sm:grid">
          <Icon aria-hidden className="size-4" />
        </span>
        <span className="min-w-0">
          <span className="block truncate text-sm font-medium">{item.title}</span>{" "}
          <span className="text-xs text-muted">
            {item.kind.toUpperCase()}
            {item.pageCount === null ? null : ` · ${t("documents.pages", { count: item.pageCount })}`} ·{" "}
            <time dateTime={item.createdAt}>
              {format.dateTime(new Date(item.createdAt), { dateStyle: "medium", timeStyle: "short" })}
            </time>
          </span>
          {item.failure ? (
            <span className="block text-xs text-danger">{term("errors", item.failure)}</span>
          ) : null}
        </span>
        <DocumentStatusBadge status={item.status} label={term("documentStatuses", item.status)} />
        <ChevronRight
          aria-hidden
          className="hidden size-4 text-muted transition-transform group-hover:translate-x-0.5 sm:block"
        />
      </Link>
    </li>
  );
}
