import type { Localisation } from "@/components/i18n/intl";
import type { Chains } from "./essay-details";

const maxChains = 8;

type ChainMapProps = { chains: Chains; length: number; breaks: readonly number[]; intl: Localisation };

/** The words that run through the text: a line from first to last use, a dot a use, and where paragraphs begin. */
export function ChainMap({ chains, length, breaks, intl: { t } }: ChainMapProps) {
  const at = (offset: number): string => `${(100 * offset) / Math.max(1, length)}%`;
  return (
    <ol className="grid gap-1" data-category="cohesion">
      {chains.slice(0, maxChains).map(({ word, mentions }) => {
        const [first, last] = [mentions[0]?.start ?? 0, mentions.at(-1)?.start ?? 0];
        return (
          <li
            key={word}
            className="grid grid-cols-[minmax(0,7rem)_minmax(0,1fr)_2rem] items-center gap-3 text-sm"
          >
            <span className="truncate font-serif text-base">{word}</span>
            <span aria-hidden="true" className="relative mr-1 h-5">
              {breaks.map((offset) => (
                <span key={offset} className="absolute inset-y-0 w-px bg-line" style={{ left: at(offset) }} />
              ))}
              <span
                className="absolute top-1/2 h-px bg-cat-stroke/60"
                style={{ left: at(first), width: at(last - first) }}
              />
              {mentions.map(({ start }) => (
                <span
                  key={start}
                  className="absolute top-1/2 size-2 -translate-x-1/2 -translate-y-1/2 rounded-full bg-cat-stroke"
                  style={{ left: at(start) }}
                />
              ))}
            </span>
            <span className="tabular text-right font-medium">
              {mentions.length}
              <span className="sr-only"> {t("insights.mentions")}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
