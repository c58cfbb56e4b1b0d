import type { Localisation } from "@/components/i18n/intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { MarkedCode } from "./marked-code";
import type { ParameterView } from "./operation";

/** Parameters with where they stand, what they are and what they are for. */
export function ParameterTable({
  parameters,
  intl,
}: {
  parameters: readonly ParameterView[];
  intl: Localisation;
}) {
  const { t } = intl;
  return (
    <Table label={t("apiDocs.parameters")}>
      <thead>
        <tr>
          <HeadCell>{t("apiDocs.name")}</HeadCell>
          <HeadCell>{t("apiDocs.place")}</HeadCell>
          <HeadCell>{t("apiDocs.type")}</HeadCell>
          <HeadCell>{t("apiDocs.about")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {parameters.map(({ name, place, required, type, description, facts }) => (
          <tr key={`${place} ${name}`}>
            <Cell>
              <code>{name}</code>
              {required ? <span className="block text-xs text-accent">{t("apiDocs.required")}</span> : null}
            </Cell>
            <Cell className="text-muted">{place}</Cell>
            <Cell className="font-mono text-xs">{type}</Cell>
            <Cell lang="en" className="min-w-48 text-muted">
              {description ? <MarkedCode text={description} /> : null}
              {facts.length > 0 ? <span className="block font-mono text-xs">{facts.join(" · ")}</span> : null}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
