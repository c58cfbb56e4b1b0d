import type { ReactNode } from "react";
import type { Localisation } from "@/components/i18n/intl";
import { Answers } from "./answers";
import { CodeBlock } from "./code-block";
import { MarkedCode } from "./marked-code";
import { MethodBadge } from "./method-badge";
import type { OperationView } from "./operation";
import { ParameterTable } from "./parameter-table";
import { Samples } from "./samples";
import { SchemaTree } from "./schema-tree";

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 gap-3">
      <h2 id={id} className="font-serif text-xl font-semibold">
        {title}
      </h2>
      {children}
    </div>
  );
}

type OperationPageProps = { operation: OperationView; intl: Localisation; trial: ReactNode };

/** One operation with all that its declaration promises. */
export function OperationPage({ operation, intl, trial }: OperationPageProps) {
  const { t } = intl;
  const { method, path, summary, description, permission, access, parameters, body, answers, samples } =
    operation;
  const copy = { label: t("apiDocs.copy"), done: t("apiDocs.copied"), failed: t("apiDocs.notCopied") };
  return (
    <article className="grid min-w-0 gap-8">
      <header className="grid gap-3">
        <h1 lang="en" className="font-serif text-3xl font-semibold">
          {summary}
        </h1>
        <p className="flex flex-wrap items-center gap-2">
          <MethodBadge method={method} />
          <code className="[overflow-wrap:anywhere]">{path}</code>
        </p>
        {description ? (
          <p lang="en" className="max-w-2xl text-muted">
            <MarkedCode text={description} />
          </p>
        ) : null}
        <p className="text-sm text-muted">
          {t(`apiDocs.access.${access}`)}
          {permission ? (
            <>
              {" "}
              {t("apiDocs.permission")} <code className="text-foreground">{permission}</code>.
            </>
          ) : null}
        </p>
      </header>
      {parameters.length > 0 ? (
        <Part id="parameters" title={t("apiDocs.parameters")}>
          <ParameterTable parameters={parameters} intl={intl} />
        </Part>
      ) : null}
      {body ? (
        <Part id="body" title={t("apiDocs.body")}>
          <p className="font-mono text-xs text-muted">{body.contentType}</p>
          <SchemaTree nodes={body.tree} intl={intl} />
          {body.example ? <CodeBlock code={body.example} label={t("apiDocs.example")} copy={copy} /> : null}
        </Part>
      ) : null}
      <Part id="samples" title={t("apiDocs.samples")}>
        <Samples samples={samples} />
      </Part>
      <Part id="answers" title={t("apiDocs.answers")}>
        <Answers answers={answers} intl={intl} />
      </Part>
      <Part id="try" title={t("apiDocs.try")}>
        {trial}
      </Part>
    </article>
  );
}
