"use client";

import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useTerm } from "@/components/i18n/use-term";
import { classNames } from "@/components/ui/class-names";
import { severity } from "@/lib/features/analyses/report-schemas";
import { CategorySign } from "./category-sign";
import { countBy, type FindingFilter, toggled } from "./finding-filter";
import { SeveritySign } from "./severity-sign";
import type { ViewFinding } from "./view-finding";

type FindingFiltersProps = {
  findings: readonly ViewFinding[];
  filter: FindingFilter;
  onChange: (filter: FindingFilter) => void;
};

/** Switches categories and severities on and off; each says how many findings it has. */
export function FindingFilters({ findings, filter, onChange }: FindingFiltersProps) {
  const t = useTranslations("result");
  const term = useTerm();
  const categories = [...countBy(findings, (finding) => finding.category)].sort(([, a], [, b]) => b - a);
  const severities = countBy(findings, (finding) => finding.severity);
  return (
    <fieldset className="no-print flex flex-wrap gap-1.5">
      <legend className="sr-only">{t("filters")}</legend>
      {categories.map(([category, count]) => (
        <Toggle
          key={category}
          on={!filter.categories.has(category)}
          onToggle={() => onChange({ ...filter, categories: toggled(filter.categories, category) })}
          count={count}
        >
          <CategorySign category={category} />
          {term("categories", category)}
        </Toggle>
      ))}
      <span aria-hidden="true" className="mx-1 hidden w-px self-stretch bg-line sm:block" />
      {severity.options.toReversed().map((level) =>
        severities.has(level) ? (
          <Toggle
            key={level}
            on={!filter.severities.has(level)}
            onToggle={() => onChange({ ...filter, severities: toggled(filter.severities, level) })}
            count={severities.get(level) ?? 0}
          >
            <SeveritySign severity={level} />
            {term("severities", level)}
          </Toggle>
        ) : null,
      )}
    </fieldset>
  );
}

type ToggleProps = { on: boolean; onToggle: () => void; count: number; children: ReactNode };

function Toggle({ on, onToggle, count, children }: ToggleProps) {
  return (
    <button
      type="button"
      aria-pressed={on}
      onClick={onToggle}
      className={classNames(
        "inline-flex h-8 items-center gap-1.5 rounded-full border px-2.5 text-sm transition-colors",
        on
          ? "border-line-strong/50 bg-surface hover:border-line-strong"
          : "border-dashed border-line-strong/50 text-muted line-through decoration-1 hover:text-foreground",
      )}
    >
      {children}
      <span className="tabular text-xs text-muted">{count}</span>
    </button>
  );
}
