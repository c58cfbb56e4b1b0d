import type { Repetition } from "./details";

const maxWords = 10;

/** The content words that come most often. */
export function FrequentWords({ frequent }: Repetition) {
  const rows = frequent.slice(0, maxWords);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <ol className="grid gap-1.5" data-category="repetition">
      {rows.map(({ word, count }) => (
        <li key={word} className="grid grid-cols-[minmax(0,9rem)_1fr_2rem] items-center gap-3 text-sm">
          <span className="truncate font-serif text-base">{word}</span>
          <span className="h-2 rounded-full bg-cat-stroke" style={{ width: `${(100 * count) / most}%` }} />
          <span className="tabular text-right font-medium">{count}</span>
        </li>
      ))}
    </ol>
  );
}
