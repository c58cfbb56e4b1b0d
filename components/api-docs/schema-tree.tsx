import { Fragment } from "react";
import type { Localisation } from "@/components/i18n/intl";
import { MarkedCode } from "./marked-code";
import type { SchemaNode } from "./operation";

type SchemaTreeProps = { nodes: readonly SchemaNode[]; intl: Localisation };

const Line = ({ node, intl: { t } }: { node: SchemaNode; intl: Localisation }) => (
  <span className="inline-flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
    <code className="font-medium [overflow-wrap:anywhere]">{node.name}</code>
    <code className="text-xs text-muted [overflow-wrap:anywhere]">{node.type}</code>
    {node.required ? <span className="text-xs text-accent">{t("apiDocs.required")}</span> : null}
  </span>
);

/** What a field is about, and its bounds. */
const About = ({ node }: { node: SchemaNode }) => (
  <>
    {node.description ? (
      <p lang="en" className="text-muted">
        <MarkedCode text={node.description} />
      </p>
    ) : null}
    {node.facts.length > 0 ? (
      <p className="font-mono text-xs text-muted [overflow-wrap:anywhere]">{node.facts.join(" · ")}</p>
    ) : null}
  </>
);

/** Fields as a list in which those with fields of their own open. */
export function SchemaTree({ nodes, intl }: SchemaTreeProps) {
  return (
    <ul className="grid gap-1.5 border-l border-line pl-4 text-sm">
      {nodes.map((node) => (
        <li key={node.name} className="grid gap-0.5">
          {node.children.length > 0 ? (
            <details>
              <summary className="cursor-pointer rounded-sm py-0.5">
                <Line node={node} intl={intl} />
              </summary>
              <div className="grid gap-1.5 py-1">
                <About node={node} />
                <SchemaTree nodes={node.children} intl={intl} />
              </div>
            </details>
          ) : (
            <Fragment>
              <Line node={node} intl={intl} />
              <About node={node} />
            </Fragment>
          )}
        </li>
      ))}
    </ul>
  );
}
