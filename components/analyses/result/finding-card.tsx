"use client";

import { memo, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { RuleLink } from "@/components/analyses/code/rule-link";
import { AcceptButton, Decided, DecisionButtons } from "@/components/analyses/review/decision-buttons";
import { useTerm } from "@/components/i18n/use-term";
import { IgnoreButtons } from "@/components/preferences/ignore-buttons";
import { classNames } from "@/components/ui/class-names";
import { CopyButton } from "@/components/ui/copy-button";
import { MessageText } from "./message-text";
import { SeveritySign } from "./severity-sign";
import type { ViewFinding } from "./view-finding";

type FindingCardProps = {
  finding: ViewFinding;
  active: boolean;
  monospace: boolean;
  /** A card may be drawn twice: in the list, and at the bottom of a narrow screen. */
  place?: "finding" | "sheet";
  onSelect: (id: number) => void;
};

/** One finding explained: where it is, what it teaches, and what could stand there instead. */
export const FindingCard = memo(function FindingCard(props: FindingCardProps) {
  const { finding, active, monospace, place = "finding", onSelect } = props;
  const t = useTranslations("result");
  const term = useTerm();
  return (
    <article
      id={`${place}-${finding.id}`}
      data-category={finding.category}
      data-active={active}
      data-decided={finding.decided}
      className={classNames(
        "relative rounded-lg border bg-surface print:mb-3 print:break-inside-avoid transition-[border-color,box-shadow] duration-200",
        active ? "border-cat-stroke shadow-float" : "border-line hover:border-line-strong/70",
        finding.decided && !active && "bg-sunken/60 shadow-none",
      )}
    >
      <button
        type="button"
        aria-expanded={active}
        onClick={() => onSelect(finding.id)}
        className="grid w-full gap-1.5 rounded-lg p-4 text-left"
      >
        <span className="flex items-center justify-between gap-3 text-xs">
          <span className="flex items-center gap-1.5 font-medium text-cat">
            <span aria-hidden="true" className="size-2 rounded-full bg-cat-stroke" />
            {term("categories", finding.category)}
          </span>
          <span className="flex items-center gap-1.5 text-muted">
            <SeveritySign severity={finding.severity} />
            {term("severities", finding.severity)}
            <span className="tabular">· {t("line", { line: finding.line })}</span>
          </span>
        </span>
        {finding.excerpt.trim() ? (
          <q
            className={classNames(
              "line-clamp-2 font-medium [overflow-wrap:anywhere] before:content-[''] after:content-['']",
              monospace ? "font-mono text-sm" : "font-serif text-base",
            )}
          >
            {finding.excerpt}
          </q>
        ) : null}
        {finding.decided && !active ? null : (
          <span className="text-sm leading-relaxed text-muted">
            <MessageText text={finding.message} />
          </span>
        )}
      </button>
      {finding.suggestions.length > 0 && !finding.decided ? (
        <ul aria-label={t("suggestions")} className="grid gap-1.5 px-4 pb-4">
          {finding.suggestions.slice(0, active ? undefined : 1).map((suggestion, place) => (
            <SuggestionLine
              key={suggestion.label + suggestion.replacement}
              suggestion={suggestion}
              monospace={monospace}
              accept={place > 0 ? <AcceptButton finding={finding} suggestion={place} compact /> : null}
            />
          ))}
          {!active && finding.suggestions.length > 1 ? (
            <li className="text-xs text-muted">
              {t("moreSuggestions", { count: finding.suggestions.length - 1 })}
            </li>
          ) : null}
        </ul>
      ) : null}
      {finding.decided ? <Decided finding={finding} /> : <DecisionButtons finding={finding} />}
      <p className="px-4 pb-3 font-mono text-2xs text-muted" hidden={!active}>
        {monospace && !finding.rule.startsWith("ruff/") ? (
          <RuleLink rule={finding.rule}>{finding.rule}</RuleLink>
        ) : (
          finding.rule
        )}
      </p>
      {active ? <IgnoreButtons rule={finding.rule} passage={finding.ignorable} /> : null}
    </article>
  );
});

type SuggestionLineProps = {
  suggestion: ViewFinding["suggestions"][number];
  monospace: boolean;
  accept: ReactNode;
};

function SuggestionLine({ suggestion, monospace, accept }: SuggestionLineProps) {
  const t = useTranslations("result");
  return (
    <li className="flex items-start justify-between gap-2 rounded-md bg-sunken py-1 pr-1 pl-3">
      <div className="min-w-0 py-1 text-sm">
        {suggestion.label === suggestion.replacement ? null : (
          <p className="pb-1 text-xs text-muted">
            <MessageText text={suggestion.label} />
          </p>
        )}
        <p
          className={classNames(
            "max-h-48 overflow-hidden whitespace-pre-wrap [overflow-wrap:anywhere]",
            monospace ? "font-mono text-xs leading-5" : "font-serif",
          )}
        >
          {suggestion.parts.map((part) => (
            <DiffText key={part.at} part={part} monospace={monospace} />
          ))}
        </p>
      </div>
      {accept}
      {suggestion.replacement ? (
        <CopyButton
          text={suggestion.replacement}
          label={t("copy")}
          done={t("copied")}
          failed={t("copyFailed")}
          className="no-print"
        />
      ) : null}
    </li>
  );
}

type DiffTextProps = { part: ViewFinding["suggestions"][number]["parts"][number]; monospace: boolean };

function DiffText({ part, monospace }: DiffTextProps) {
  switch (part.kind) {
    case "removed":
      return (
        <del
          className={classNames(
            "rounded-sm bg-danger-soft text-danger decoration-danger/60",
            !monospace && "mr-1",
          )}
        >
          {part.text}
        </del>
      );
    case "added":
      return <ins className="rounded-sm bg-positive-soft text-positive no-underline">{part.text}</ins>;
    default:
      return <span className="text-muted">{part.text}</span>;
  }
}
