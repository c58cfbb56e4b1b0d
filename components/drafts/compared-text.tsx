import { DiffView } from "@/components/analyses/code/diff/diff-view";
import type { Localisation } from "@/components/i18n/intl";
import type { Comparison, TextChange } from "@/lib/features/drafts/schemas";
import { TextChanges } from "./text-changes";

const without = (changes: readonly TextChange[], kind: "removed" | "added"): string =>
  changes
    .filter((change) => change.kind !== kind)
    .map(({ text }) => text)
    .join("");

type ComparedTextProps = { comparison: Pick<Comparison, "kind" | "text">; intl: Localisation };

/** What became of the text: words of an essay, lines of a program. */
export function ComparedText({ comparison: { kind, text }, intl }: ComparedTextProps) {
  const { t } = intl;
  const isSame = text.every((change) => change.kind === "same");
  if (isSame || kind === "essay")
    return (
      <section className="grid gap-3">
        <h2 className="font-serif text-xl font-semibold">{t("compare.text")}</h2>
        {isSame ? (
          <p className="text-sm text-muted">{t("compare.sameText")}</p>
        ) : (
          <TextChanges changes={text} intl={intl} />
        )}
      </section>
    );
  return (
    <DiffView
      before={without(text, "added")}
      after={without(text, "removed")}
      names={{ before: t("compare.before"), after: t("compare.after") }}
      heading="h2"
      intl={intl}
    />
  );
}
