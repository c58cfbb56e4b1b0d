import type { Localisation } from "@/components/i18n/intl";

const rows = ["phrase", "without", "beginning", "either", "rule", "competency", "author", "dates"] as const;
const keys = [
  { key: "/", name: "search" },
  { key: "j", name: "next" },
  { key: "k", name: "previous" },
] as const;

/** What can be typed into the search, folded away until asked for. */
export function SearchHelp({ intl: { t } }: { intl: Localisation }) {
  return (
    <details className="text-sm">
      <summary className="inline-block cursor-pointer rounded-md text-muted hover:text-foreground">
        {t("search.howTo")}
      </summary>
      <div className="mt-3 grid gap-4 rounded-lg border border-line bg-surface p-5">
        <dl className="grid gap-x-8 gap-y-2 sm:grid-cols-2">
          {rows.map((row) => (
            <div key={row} className="flex flex-wrap items-baseline gap-x-3">
              <dt>
                <code className="rounded bg-sunken px-1.5 py-0.5 font-mono text-xs">
                  {t(`search.howToExamples.${row}`)}
                </code>
              </dt>
              <dd className="text-muted">{t(`search.howToRows.${row}`)}</dd>
            </div>
          ))}
        </dl>
        <p className="text-muted">{t("search.howToHint")}</p>
        <p className="flex flex-wrap gap-x-5 gap-y-1 text-muted">
          <span className="font-medium text-foreground">{t("search.keys.title")}</span>
          {keys.map(({ key, name }) => (
            <span key={key}>
              <kbd className="rounded border border-line px-1.5 font-mono text-xs">{key}</kbd>{" "}
              {t(`search.keys.${name}`)}
            </span>
          ))}
        </p>
      </div>
    </details>
  );
}
