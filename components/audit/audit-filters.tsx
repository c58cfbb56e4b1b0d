import type { Localisation } from "@/components/i18n/intl";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import type { AuditFilter } from "@/lib/features/audit/schemas";

type AuditFiltersProps = { path: string; filter: AuditFilter; intl: Localisation };

/** Filters as a plain GET form: what they find has an address, and they need no JavaScript. */
export function AuditFilters({ path, filter, intl: { t } }: AuditFiltersProps) {
  return (
    <search>
      <form action={path} method="get" className="grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-6">
        {filter.chain ? <input type="hidden" name="chain" value={filter.chain} /> : null}
        <Field id="audit-action" label={t("audit.what")}>
          {(control) => (
            <Input
              {...control}
              name="action"
              defaultValue={filter.action}
              maxLength={80}
              placeholder="member.removed"
            />
          )}
        </Field>
        <Field id="audit-actor" label={t("audit.actorId")}>
          {(control) => <Input {...control} name="actor" defaultValue={filter.actor} maxLength={36} />}
        </Field>
        <Field id="audit-target" label={t("audit.targetId")}>
          {(control) => <Input {...control} name="target" defaultValue={filter.target} maxLength={100} />}
        </Field>
        <Field id="audit-from" label={t("audit.from")}>
          {(control) => <Input {...control} type="date" name="from" defaultValue={filter.from} />}
        </Field>
        <Field id="audit-to" label={t("audit.to")}>
          {(control) => <Input {...control} type="date" name="to" defaultValue={filter.to} />}
        </Field>
        <Button type="submit" variant="primary">
          {t("audit.filter")}
        </Button>
      </form>
    </search>
  );
}
