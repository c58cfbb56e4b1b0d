import type { Localisation } from "@/components/i18n/intl";
import type { TextChange } from "@/lib/features/drafts/schemas";

type TextChangesProps = { changes: readonly TextChange[]; intl: Localisation };

/** A change with its place among the changes, which tells equal ones apart. */
type PlacedChange = TextChange & { at: number };

/** Both texts in one: what is gone struck out, what is new marked. */
export function TextChanges({ changes, intl: { t } }: TextChangesProps) {
  const placed = changes.map((change, at): PlacedChange => ({ ...change, at }));
  return (
    <section
      aria-label={t("compare.text")}
      className="rounded-lg border border-line bg-surface px-5 py-8 shadow-card sm:px-12 sm:py-12"
    >
      <div
        translate="no"
        className="mx-auto max-w-[38em] font-serif text-reading whitespace-pre-wrap [overflow-wrap:anywhere]"
      >
        {placed.map((change) => (
          <ChangedText key={change.at} change={change} />
        ))}
      </div>
    </section>
  );
}

function ChangedText({ change: { kind, text } }: { change: TextChange }) {
  switch (kind) {
    case "removed":
      return (
        <del className="rounded-sm bg-danger-soft text-danger decoration-danger/60">{visible(text)}</del>
      );
    case "added":
      return <ins className="rounded-sm bg-positive-soft text-positive no-underline">{visible(text)}</ins>;
    default:
      return text;
  }
}

/** A line break that came or went is a sign of its own. */
const visible = (text: string): string => (/^\n+$/.test(text) ? text.replaceAll("\n", "¶\n") : text);
