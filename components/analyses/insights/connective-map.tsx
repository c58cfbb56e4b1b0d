import { CornerDownRight } from "lucide-react";
import type { Localisation } from "@/components/i18n/intl";
import type { Cohesion, Structure } from "./details";

type ConnectiveMapProps = { text: string; cohesion: Cohesion; structure: Structure; intl: Localisation };

const maxParagraphs = 40;

/** What ties a paragraph to the one before: words of the text, or null where nothing does. Undefined for the first one. */
function linkOf(
  text: string,
  { links, connectives }: Cohesion,
  paragraph: number,
): string | null | undefined {
  const link = links.find((candidate) => candidate.paragraph === paragraph);
  if (!link) return undefined;
  if (link.connective !== undefined) return connectives[link.connective]?.form ?? null;
  return link.reference ? text.slice(...link.reference) : null;
}

/**
 * Each paragraph as a bar of its length, its connectives as marks, and what ties it to the one before; below, which relations the text
 * expresses.
 */
export function ConnectiveMap({ text, cohesion, structure, intl: { t, locale } }: ConnectiveMapProps) {
  const paragraphs = structure.paragraphs.slice(0, maxParagraphs);
  const longest = Math.max(1, ...paragraphs.map(([start, end]) => end - start));
  const byFunction = Map.groupBy(cohesion.connectives, ({ functions }) => functions[0] ?? "");
  return (
    <div className="grid gap-5" data-category="cohesion">
      <ol className="grid gap-2">
        {paragraphs.map(([start, end, title], position) => {
          const inside = cohesion.connectives.filter(
            (connective) => connective.start >= start && connective.end <= end,
          );
          const link = linkOf(text, cohesion, position);
          return (
            <li key={start} className="grid grid-cols-[1.5rem_1fr] items-center gap-x-2 gap-y-1">
              {link === undefined ? null : (
                <span className="col-start-2 flex items-center gap-1 text-xs">
                  <CornerDownRight aria-hidden className="size-3 text-muted" />
                  {link === null ? (
                    <span className="text-caution">{t("insights.unlinked")}</span>
                  ) : (
                    <span className="font-serif text-sm">{link.toLocaleLowerCase(locale)}</span>
                  )}
                </span>
              )}
              <span className="tabular text-right text-xs text-muted">{position + 1}</span>
              <span
                className={`relative h-5 rounded-sm ${title ? "bg-sunken" : "bg-cat-soft"}`}
                style={{ width: `${Math.max(3, (100 * (end - start)) / longest)}%` }}
              >
                <span className="sr-only">{t("insights.connectivesHere", { count: inside.length })}</span>
                {inside.map((connective) => (
                  <span
                    key={connective.start}
                    title={connective.form}
                    className="absolute inset-y-0.5 w-1 rounded-full bg-cat-stroke"
                    style={{ left: `${(100 * (connective.start - start)) / Math.max(1, end - start)}%` }}
                  />
                ))}
              </span>
            </li>
          );
        })}
      </ol>
      <dl className="grid gap-x-6 gap-y-2 text-sm sm:grid-cols-2">
        {[...byFunction]
          .sort(([, a], [, b]) => b.length - a.length)
          .map(([name, connectives]) => (
            <div key={name} className="flex gap-3">
              <dt className="w-28 shrink-0 text-muted first-letter:uppercase">
                {cohesion.functions[name]?.[locale] ?? name}
              </dt>
              <dd className="min-w-0 font-serif">{formsOf(connectives.map(({ form }) => form))}</dd>
            </div>
          ))}
      </dl>
    </div>
  );
}

/** "mas ×3, porém": the forms in the order of their first use. */
function formsOf(forms: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const form of forms)
    counts.set(form.toLocaleLowerCase(), (counts.get(form.toLocaleLowerCase()) ?? 0) + 1);
  return [...counts].map(([form, count]) => (count > 1 ? `${form} ×${count}` : form)).join(", ");
}
