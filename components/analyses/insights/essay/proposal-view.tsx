import { Check, CircleDashed, Minus } from "lucide-react";
import { segmentRange } from "@/components/analyses/result/segments";
import type { Localisation } from "@/components/i18n/intl";
import { type ElementKind, elementKinds, type Proposal } from "./essay-details";

type ProposalViewProps = {
  text: string;
  proposal: Proposal;
  /** The paragraph around it, where its bounds are known. */
  around: readonly [start: number, end: number] | undefined;
  intl: Localisation;
};

/** The proposal in its paragraph, each of its five elements marked and named; below, which of them are there. */
export function ProposalView({ text, proposal: { elements }, around, intl }: ProposalViewProps) {
  const { t } = intl;
  const start = around?.[0] ?? Math.min(...elements.map((element) => element.start));
  const end = around?.[1] ?? Math.max(...elements.map((element) => element.end));
  const passages = elements.map((element, id) => ({ ...element, id }));
  return (
    <div className="grid gap-5">
      <p className="font-serif text-base leading-loose whitespace-pre-wrap [overflow-wrap:anywhere]">
        {segmentRange(start, end, passages).map((segment) => {
          const words = text.slice(segment.start, segment.end);
          const element = passages.find(({ id }) => id === segment.ids[0]);
          if (!element) return words;
          const ending = passages.filter(
            ({ id, end: last }) => segment.ids.includes(id) && last === segment.end,
          );
          return (
            <span key={segment.start}>
              <mark
                data-element={element.kind}
                className="rounded-xs border-b-2 border-cat-stroke bg-cat-soft px-0.5 text-foreground box-decoration-clone"
              >
                {words}
              </mark>
              {ending.map(({ id, kind }) => (
                <span
                  key={id}
                  data-element={kind}
                  className="mx-0.5 align-super font-sans text-2xs font-semibold text-cat"
                >
                  {t(`insights.elements.${kind}`)}
                </span>
              ))}
            </span>
          );
        })}
      </p>
      <ul className="grid gap-2 sm:grid-cols-2">
        {elementKinds.map((kind) => (
          <ElementState key={kind} kind={kind} elements={elements} intl={intl} />
        ))}
      </ul>
    </div>
  );
}

const signs = { there: Check, weak: Minus, missing: CircleDashed } as const;

type ElementStateProps = { kind: ElementKind; elements: Proposal["elements"]; intl: Localisation };

function ElementState({ kind, elements, intl: { t } }: ElementStateProps) {
  const own = elements.filter((element) => element.kind === kind);
  const state = own.length === 0 ? "missing" : own.every(({ weak }) => weak) ? "weak" : "there";
  const Sign = signs[state];
  return (
    <li data-element={kind} data-state={state} className="flex items-start gap-2.5 text-sm">
      <span
        className={
          state === "there"
            ? "mt-0.5 grid size-4 shrink-0 place-items-center rounded-full bg-cat-stroke text-surface"
            : "mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-cat-stroke text-cat"
        }
      >
        <Sign aria-hidden className="size-3" />
      </span>
      <span>
        <span className="inline-block font-medium first-letter:uppercase">
          {t(`insights.elements.${kind}`)}
        </span>
        <span className="text-muted">
          {" · "}
          {state === "missing" ? t(`insights.elementHints.${kind}`) : t(`insights.elementStates.${state}`)}
        </span>
      </span>
    </li>
  );
}
