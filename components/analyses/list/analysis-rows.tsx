import { ChevronRight, Code, PenLine } from "lucide-react";
import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { classNames } from "@/components/ui/class-names";
import type { ListedAnalysis } from "@/lib/features/analyses/schemas";
import { StatusBadge } from "../status-badge";

const icons = { essay: PenLine, code: Code } as const;

type AnalysisRowsProps = {
  items: readonly ListedAnalysis[];
  /** Names of authors, where they are not all the reader's own. */
  authors?: ReadonlyMap<string, string>;
  intl: Localisation;
};

/** Analyses as a list of links, newest first. */
export function AnalysisRows({ items, authors, intl }: AnalysisRowsProps) {
  return (
    <ul className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      {items.map((item) => (
        <AnalysisRow key={item.id} item={item} author={authors?.get(item.authorId)} intl={intl} />
      ))}
    </ul>
  );
}

type AnalysisRowProps = { item: ListedAnalysis; author?: string; intl: Localisation };

function AnalysisRow({ item, author, intl: { t, term, format } }: AnalysisRowProps) {
  const Icon = icons[item.kind];
  const finished = item.status === "completed" || item.status === "partial";
  return (
    <li className="border-b border-line/70 last:border-0">
      <Link
        href={`/analyses/${item.id}`}
        className="group grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1.5 px-4 py-3.5 transition-colors hover:bg-sunken/60 focus-visible:-outline-offset-2 sm:grid-cols-[auto_1fr_8rem_9rem_auto]"
      >
        <span className="hidden size-9 place-items-center rounded-md bg-sunken text-muted sm:grid">
          <Icon aria-hidden className="size-4" />
        </span>
        <span className="contents sm:block sm:min-w-0">
          <span
            className={classNames(
              "col-span-2 block truncate font-medium",
              item.kind === "essay" ? "font-serif text-lg" : "font-mono text-sm",
            )}
          >
            {item.title}
          </span>{" "}
          <span className="text-xs text-muted">
            {author === undefined ? null : (
              <>
                <span className="font-medium text-foreground">{author}</span> ·{" "}
              </>
            )}
            {term("kinds", item.kind)} ·{" "}
            <time dateTime={item.createdAt}>
              {format.dateTime(new Date(item.createdAt), { dateStyle: "medium", timeStyle: "short" })}
            </time>
            {item.replayOf ? ` · ${t("replay.of")}` : ""}
            {item.replays > 0 ? ` · ${t("replay.count", { count: item.replays })}` : ""}
          </span>
        </span>
        <span className="tabular hidden text-right text-sm text-muted sm:block">
          {finished ? t("dashboard.findings", { count: item.findingCount }) : ""}
        </span>
        <span className="justify-self-end">
          <StatusBadge status={item.status} label={term("statuses", item.status)} />
        </span>
        <ChevronRight
          aria-hidden
          className="hidden size-4 text-muted transition-transform group-hover:translate-x-0.5 sm:block"
        />
      </Link>
    </li>
  );
}
