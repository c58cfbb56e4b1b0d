import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import { CodeBlock } from "./code-block";
import { MarkedCode } from "./marked-code";
import type { AnswerView } from "./operation";
import { SchemaTree } from "./schema-tree";

type AnswersProps = { answers: readonly AnswerView[]; intl: Localisation };

const tone = (status: string) => (status < "300" ? "positive" : status < "400" ? "neutral" : "caution");

/** Every answer that an operation may give: those that succeed with their fields, the others with their codes. */
export function Answers({ answers, intl }: AnswersProps) {
  const { t } = intl;
  const copy = { label: t("apiDocs.copy"), done: t("apiDocs.copied"), failed: t("apiDocs.notCopied") };
  return (
    <ul className="grid gap-2">
      {answers.map(({ status, description, codes, contentType, tree, example }) => (
        <li key={status}>
          <details open={status < "300"} className="rounded-md border border-line bg-surface px-4 py-2">
            <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3 gap-y-1 py-1">
              <Badge tone={tone(status)} className="font-mono">
                {status}
              </Badge>
              <span lang="en" className="min-w-0 text-sm [overflow-wrap:anywhere]">
                {codes.length > 0 ? codes.join(", ") : description}
              </span>
            </summary>
            <div className="grid min-w-0 gap-3 py-2 text-sm">
              {codes.length > 0 ? (
                <p lang="en">
                  <MarkedCode text={description} />
                </p>
              ) : null}
              {contentType ? <p className="font-mono text-xs text-muted">{contentType}</p> : null}
              {tree.length > 0 ? <SchemaTree nodes={tree} intl={intl} /> : null}
              {example ? <CodeBlock code={example} label={t("apiDocs.example")} copy={copy} /> : null}
            </div>
          </details>
        </li>
      ))}
    </ul>
  );
}
