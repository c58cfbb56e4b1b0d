"use client";

import { useTranslations } from "use-intl";
import { Badge } from "@/components/ui/badge";
import { CodeBlock } from "./code-block";
import type { Answer } from "./send-request";

const toneOf = (status: number) => (status < 300 ? "positive" : status < 500 ? "caution" : "danger");

/** An answer with its status, how long it took, its headers and its text. */
export function TrialAnswer({ answer }: { answer: Answer }) {
  const t = useTranslations("apiDocs");
  const { status, reason, ms, headers, text, isCut } = answer;
  const copy = { label: t("copy"), done: t("copied"), failed: t("notCopied") };
  return (
    <fieldset aria-label={t("answer")} className="grid min-w-0 gap-3">
      <p role="status" className="flex flex-wrap items-center gap-3 text-sm">
        <Badge tone={toneOf(status)} className="font-mono">
          {`${status} ${reason}`.trim()}
        </Badge>
        <span className="tabular text-muted">{t("took", { ms })}</span>
      </p>
      <details>
        <summary className="cursor-pointer text-sm text-muted">
          {t("headers", { count: headers.length })}
        </summary>
        <dl className="grid gap-1 pt-2 font-mono text-xs">
          {headers.map(([name, value]) => (
            <div key={name} className="[overflow-wrap:anywhere]">
              <dt className="inline text-muted">{name}: </dt>
              <dd className="inline">{value}</dd>
            </div>
          ))}
        </dl>
      </details>
      {text === "" ? (
        <p className="text-sm text-muted">{t("noBody")}</p>
      ) : (
        <CodeBlock code={text} label={t("answer")} copy={copy} />
      )}
      {isCut ? <p className="text-xs text-muted">{t("cut")}</p> : null}
    </fieldset>
  );
}
