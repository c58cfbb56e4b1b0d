"use client";

import { useTranslations } from "use-intl";
import type { ComparedPair } from "@/lib/features/texts/schemas";
import { colourOf } from "./segments";

const shownLength = 90;

type PassageListProps = {
  pair: Pick<ComparedPair, "a" | "passages">;
  active: number | null;
  onChoose: (id: number) => void;
};

/** The passages by number, with how each begins. */
export function PassageList({ pair: { a, passages }, active, onChoose }: PassageListProps) {
  const t = useTranslations("texts");
  if (passages.length === 0) return null;
  return (
    <section aria-label={t("passageList")}>
      <ol className="grid gap-2 md:grid-cols-2">
        {passages.map((passage, id) => (
          <li key={passage.a.start}>
            <button
              type="button"
              aria-pressed={id === active}
              data-passage={colourOf(id)}
              onClick={() => onChoose(id)}
              className="grid h-full w-full cursor-pointer grid-cols-[auto_1fr] gap-x-3 gap-y-1 rounded-lg border border-line border-l-4 border-l-cat-stroke bg-surface px-4 py-3 text-left transition-colors hover:bg-sunken/60 aria-pressed:bg-cat-soft"
            >
              <span className="tabular text-sm font-semibold text-cat">{id + 1}</span>
              <span className="text-xs text-muted">
                {t(passage.kind)} · {t("words", { count: passage.words })}
              </span>
              <span className="col-start-2 font-serif text-sm [overflow-wrap:anywhere]">
                {a.text
                  .slice(passage.a.start, Math.min(passage.a.end, passage.a.start + shownLength))
                  .toWellFormed()}
                {passage.a.end - passage.a.start > shownLength ? "…" : null}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
