import type { Localisation } from "@/components/i18n/intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";

type Choice = { value: string; label: string };

type WhoseFilterProps = {
  path: string;
  name: string;
  value?: string;
  classes: readonly Choice[];
  people: readonly Choice[];
  /** Filters that stay. */
  keep: Readonly<Record<string, string | undefined>>;
  intl: Localisation;
};

/** Whose works are listed: a class's or one author's. A plain GET form, so that the list has an address. */
export function WhoseFilter({ path, name, value, classes, people, keep, intl: { t } }: WhoseFilterProps) {
  const options = [{ value: "", label: t("dashboard.everybody") }, ...classes, ...people];
  return (
    <form action={path} method="get" className="flex flex-wrap items-center gap-2">
      {Object.entries(keep).map(([kept, keptValue]) =>
        keptValue ? <input key={kept} type="hidden" name={kept} value={keptValue} /> : null,
      )}
      <Select
        name={name}
        aria-label={t("dashboard.byAuthor")}
        defaultValue={value ?? ""}
        options={options}
        className="w-auto max-w-full min-w-48"
      />
      <Button type="submit">{t("dashboard.filter")}</Button>
    </form>
  );
}
