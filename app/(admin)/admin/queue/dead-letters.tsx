import { PackageCheck } from "lucide-react";
import { pathWith } from "@/app/page-props";
import type { Localisation } from "@/components/i18n/intl";
import { DeadLetterTable } from "@/components/operations/queue/dead-letter-table";
import { RerunMany } from "@/components/operations/queue/rerun-many";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { maxReruns, type QueueOverview, type RunSummary } from "@/lib/features/operations/schemas";
import type { Page } from "@/lib/kernel/page";
import { rerunMany, rerunOne } from "./actions";

type DeadLettersProps = {
  queue: QueueOverview;
  page: Page<RunSummary>;
  functionId: string | undefined;
  cursor: string | undefined;
  intl: Localisation;
};

const address = (query: { function?: string; cursor?: string }): string =>
  `${pathWith("/admin/queue", query)}#given-up`;

/** What failed for good, by function, to be run again one by one or all at once. */
export function DeadLetters({ queue, page, functionId, cursor, intl }: DeadLettersProps) {
  const { t } = intl;
  const loads = [...queue.functions, ...queue.agents];
  const countOf = (of: typeof loads): number => of.reduce((sum, load) => sum + load.deadLetters, 0);
  const chosen = loads.filter((load) => functionId === undefined || load.functionId === functionId);
  const count = countOf(chosen);
  const choices = [
    { name: t("queue.all"), count: countOf(loads), id: undefined },
    ...loads.map((load) => ({ name: load.functionId, count: load.deadLetters, id: load.functionId })),
  ].filter(({ count: left, id }) => left > 0 || id === functionId || id === undefined);
  return (
    <div className="grid min-w-0 gap-3">
      <div>
        <h2 id="given-up" className="text-lg font-semibold">
          {t("queue.deadLetters")}
        </h2>
        <p className="text-sm text-muted">{t("queue.deadLettersLead")}</p>
      </div>
      {choices.length > 1 ? (
        <ChoiceLinks
          label={t("queue.byFunction")}
          choices={choices.map((choice) => ({
            href: address({ function: choice.id }),
            label: t("queue.withCount", { name: choice.name, count: choice.count }),
            current: choice.id === functionId,
          }))}
        />
      ) : null}
      <RerunMany action={rerunMany} functionId={functionId} count={count} most={maxReruns} />
      {page.items.length > 0 ? (
        <DeadLetterTable runs={page.items} rerun={rerunOne} intl={intl} />
      ) : (
        <EmptyState icon={PackageCheck} title={t("queue.noDead")}>
          <p>{t("queue.noDeadHint")}</p>
        </EmptyState>
      )}
      <Pagination
        label={t("common.paging")}
        first={cursor ? { href: address({ function: functionId }), label: t("common.firstPage") } : undefined}
        next={
          page.next
            ? { href: address({ function: functionId, cursor: page.next }), label: t("common.nextPage") }
            : undefined
        }
      />
    </div>
  );
}
