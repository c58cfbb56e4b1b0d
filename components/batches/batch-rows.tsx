import { ChevronRight, Files } from "lucide-react";
import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { BatchSummary } from "@/lib/features/analyses/batch-schemas";
import { itemCounts } from "./item-counts";

type BatchRowsProps = { items: readonly BatchSummary[]; intl: Localisation };

/** Batches as a list of links, newest first. */
export function BatchRows({ items, intl }: BatchRowsProps) {
  return (
    <ul className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      {items.map((item) => (
        <BatchRow key={item.id} item={item} intl={intl} />
      ))}
    </ul>
  );
}

function BatchRow({ item, intl: { t, format } }: { item: BatchSummary; intl: Localisation }) {
  const { all, done } = itemCounts(item);
  return (
    <li className="border-b border-line/70 last:border-0">
      <Link
        href={`/batches/${item.id}`}
        className="group grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1.5 px-4 py-3.5 transition-colors hover:bg-sunken/60 focus-visible:-outline-offset-2 sm:grid-cols-[auto_1fr_9rem_auto]"
      >
        <span className="hidden size-9 place-items-center rounded-md bg-sunken text-muted sm:grid">
          <Files aria-hidden className="size-4" />
        </span>
        <span className="min-w-0">
          <span className="block truncate font-mono text-sm font-medium">{item.title}</span>{" "}
          <span className="text-xs text-muted">
            {t("batches.files", { count: all })} ·{" "}
            <time dateTime={item.createdAt}>
              {format.dateTime(new Date(item.createdAt), { dateStyle: "medium", timeStyle: "short" })}
            </time>
          </span>
        </span>
        <span className="grid gap-1.5">
          <span className="tabular text-right text-xs text-muted">
            {t("batches.progress", { done, all })}
          </span>
          <ProgressBar label={t("batches.progressLabel")} done={done} all={all} />
        </span>
        <ChevronRight
          aria-hidden
          className="hidden size-4 text-muted transition-transform group-hover:translate-x-0.5 sm:block"
        />
      </Link>
    </li>
  );
}
