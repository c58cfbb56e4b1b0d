import { DiffView } from "@/components/analyses/code/diff/diff-view";
import type { Localisation } from "@/components/i18n/intl";
import { jsonText } from "@/components/ui/json-text";

type JsonDiffProps = {
  before: unknown;
  after: unknown;
  /** What tells it from other differences on the page, in the address and in words. */
  id: string;
  title: string;
  heading: "h2" | "h3";
  intl: Localisation;
};

/** Two values beside one another as indented JSON; of very long ones the beginnings. */
export function JsonDiff({ before, after, id, title, heading, intl }: JsonDiffProps) {
  const { t } = intl;
  const [left, right] = [jsonText(before), jsonText(after)];
  return (
    <div className="grid gap-2">
      <DiffView
        before={left.text}
        after={right.text}
        names={{ before: t("runReplay.original"), after: t("runReplay.replay") }}
        heading={heading}
        id={id}
        title={title}
        intl={intl}
      />
      {left.isCut || right.isCut ? <p className="text-sm text-muted">{t("runReplay.cut")}</p> : null}
    </div>
  );
}
