import type { Localisation } from "@/components/i18n/intl";
import type { ArgumentDetail } from "./essay-details";

const maxParagraphs = 40;

/** What each sentence does in the project of the text: a strip a paragraph, its parts as long as the sentences. */
export function ArgumentStrip({ argument, intl }: { argument: ArgumentDetail; intl: Localisation }) {
  const { t, term, format, locale } = intl;
  const paragraphs = [...Map.groupBy(argument.roles, ({ paragraph }) => paragraph)].slice(0, maxParagraphs);
  const supports = new Map(argument.paragraphs.map(({ paragraph, support }) => [paragraph, support]));
  const lengths = paragraphs.map(([, roles]) => (roles.at(-1)?.end ?? 0) - (roles[0]?.start ?? 0));
  const longest = Math.max(1, ...lengths);
  const nameOf = (role: string): string => argument.labels[role]?.[locale] ?? role;
  const used = Object.keys(argument.labels).filter((role) =>
    argument.roles.some((sentence) => sentence.role === role),
  );
  return (
    <div className="grid gap-4">
      <ol className="grid gap-3">
        {paragraphs.map(([paragraph, roles], place) => {
          const support = supports.get(paragraph);
          return (
            <li key={paragraph} className="grid gap-1">
              <div
                className="flex h-6 min-w-24 gap-px overflow-hidden rounded-sm"
                style={{ width: `${(100 * (lengths[place] ?? 0)) / longest}%` }}
              >
                {roles.map(({ start, end, role }) => (
                  <span
                    key={start}
                    data-role={role}
                    title={nameOf(role)}
                    className="grid min-w-1 items-center overflow-hidden bg-cat-soft px-1.5 text-2xs font-medium whitespace-nowrap text-cat"
                    style={{ flexGrow: end - start, flexBasis: 0 }}
                  >
                    <span className="truncate">{nameOf(role)}</span>
                  </span>
                ))}
              </div>
              {support ? (
                <p className="text-xs text-muted">
                  {support.length > 0
                    ? t("insights.support", {
                        kinds: format.list(support.map((kind) => term("supportKinds", kind))),
                      })
                    : t("insights.noSupport")}
                </p>
              ) : null}
            </li>
          );
        })}
      </ol>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
        {used.map((role) => (
          <li key={role} data-role={role} className="flex items-center gap-1.5">
            <span aria-hidden="true" className="size-2.5 rounded-xs border border-cat-stroke bg-cat-soft" />
            {nameOf(role)}
          </li>
        ))}
      </ul>
    </div>
  );
}
