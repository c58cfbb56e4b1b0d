"use client";

import { type MouseEvent, type Ref, useMemo } from "react";
import { useTranslations } from "use-intl";
import { segmentRange } from "@/components/analyses/result/segments";
import type { ComparedPair } from "@/lib/features/texts/schemas";
import { colourOf, isQuotation, marksOf, type Side } from "./segments";

/** A scrolling frame takes the focus, so that keys scroll it (WCAG 2.1.1). */
const keyboardScrollable = { tabIndex: 0 };

type SideViewProps = {
  ref: Ref<HTMLElement>;
  pair: Pick<ComparedPair, "a" | "b" | "passages">;
  side: Side;
  active: number | null;
  /** A passage was chosen. `goThere`: who chose it wants to be at its counterpart. */
  onShow: (id: number, goThere: boolean) => void;
};

/** A text with its passages marked, each led by its number, which is a button to its counterpart. */
export function SideView({ ref, pair, side, active, onShow }: SideViewProps) {
  const t = useTranslations("texts");
  const { text, title } = pair[side];
  const segments = useMemo(() => segmentRange(0, text.length, marksOf(pair, side)), [pair, side, text]);
  const pressed = {
    onClick: ({ target }: MouseEvent) => {
      const id = target instanceof Element ? target.closest<HTMLElement>("[data-id]")?.dataset.id : undefined;
      if (id !== undefined) onShow(Number(id), false);
    },
  };
  return (
    <section
      ref={ref}
      aria-label={t("sideOf", { number: side === "a" ? 1 : 2, title })}
      {...keyboardScrollable}
      {...pressed}
      className="relative rounded-lg border border-line bg-surface px-5 py-6 shadow-card lg:max-h-[75vh] lg:overflow-y-auto"
    >
      <div translate="no" className="font-serif text-reading whitespace-pre-wrap [overflow-wrap:anywhere]">
        {segments.map(({ start, end, ids }) => {
          const words = text.slice(start, end);
          const shown = ids.find((id) => !isQuotation(id));
          if (shown === undefined) return ids.length === 0 ? words : <i key={start}>{words}</i>;
          const kind = pair.passages[shown]?.kind;
          const begun = ids.filter((id) => pair.passages[id]?.[side].start === start);
          return (
            <mark
              key={start}
              data-id={shown}
              data-passage={colourOf(shown)}
              data-kind={kind}
              data-active={ids.includes(active ?? Number.NaN)}
              className="passage"
            >
              {begun.map((id) => (
                <button
                  key={id}
                  type="button"
                  data-number={id}
                  data-passage={colourOf(id)}
                  aria-label={t("passage", { number: id + 1, kind: t(pair.passages[id]?.kind ?? "edited") })}
                  onFocus={() => onShow(id, false)}
                  onClick={(event) => {
                    event.stopPropagation();
                    onShow(id, true);
                  }}
                  className="mr-1 inline-grid min-w-6 cursor-pointer place-items-center rounded-full border border-cat-stroke bg-surface px-1.5 align-baseline font-sans text-xs leading-5 font-semibold text-cat no-underline"
                >
                  {id + 1}
                </button>
              ))}
              {words}
            </mark>
          );
        })}
      </div>
    </section>
  );
}
