import Form from "next/form";
import Link from "next/link";
import type { Localisation } from "@/components/i18n/intl";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Field, Input } from "@/components/ui/field";
import { daysOf, fillMonths } from "./months";
import { type Asked, addressOf, changed, searchPath } from "./search-address";

type MonthFacetProps = {
  months: readonly { value: string; count: number }[];
  asked: Asked;
  intl: Localisation;
};

/** How many hits each month has, as bars that lead to it; and any other time as two days. */
export function MonthFacet({ months, asked, intl: { t, format } }: MonthFacetProps) {
  const shown = fillMonths(months);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  const [from, to] = [asked.from?.[0] ?? "", asked.to?.[0] ?? ""];
  const nameOf = (month: string, style: "long" | "short") =>
    format.dateTime(new Date(`${month}-01T00:00:00Z`), { month: style, year: "numeric", timeZone: "UTC" });
  const ends = [shown[0], shown.length > 1 ? shown.at(-1) : undefined].filter((end) => end !== undefined);
  return (
    <nav aria-label={t("search.facets.month")} className="grid content-start gap-2">
      <h2 className="text-xs font-semibold tracking-wide text-muted uppercase">{t("search.facets.month")}</h2>
      {shown.length > 0 ? (
        <div className="grid gap-1">
          <ul className="flex h-16 gap-0.5">
            {shown.map(({ month, count }) => {
              const days = daysOf(month);
              const isChosen = from === days.from && to === days.to;
              const range = isChosen ? { from: undefined, to: undefined } : days;
              return (
                <li key={month} className="max-w-10 flex-1">
                  {count > 0 ? (
                    <Link
                      href={addressOf(changed(asked, range))}
                      aria-current={isChosen ? "true" : undefined}
                      aria-label={t("search.months.bar", { month: nameOf(month, "long"), count })}
                      title={t("search.months.bar", { month: nameOf(month, "long"), count })}
                      className="group flex h-full items-end rounded-sm hover:bg-sunken"
                    >
                      <span
                        className={classNames(
                          "w-full rounded-sm group-hover:bg-accent-hover",
                          isChosen ? "bg-foreground" : "bg-accent",
                        )}
                        style={{ height: `${Math.max(8, (100 * count) / most)}%` }}
                      />
                    </Link>
                  ) : (
                    <span className="flex h-full items-end">
                      <span className="h-px w-full bg-line-strong" />
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
          <p aria-hidden className="flex justify-between text-2xs text-muted">
            {ends.map(({ month }) => (
              <span key={month}>{nameOf(month, "short")}</span>
            ))}
          </p>
        </div>
      ) : null}
      <details open={from !== "" || to !== ""}>
        <summary className="cursor-pointer rounded-md py-1 text-sm text-muted hover:text-foreground">
          {t("search.months.range")}
        </summary>
        <Form action={searchPath} className="grid gap-2 pt-2">
          {Object.entries(changed(asked, { from: undefined, to: undefined })).flatMap(([name, values]) =>
            values.map((each) => <input key={`${name} ${each}`} type="hidden" name={name} value={each} />),
          )}
          {(
            [
              ["from", from],
              ["to", to],
            ] as const
          ).map(([name, value]) => (
            <Field key={name} id={`search-${name}`} label={t(`search.months.${name}`)}>
              {(control) => (
                <Input key={value} type="date" name={name} defaultValue={value.slice(0, 10)} {...control} />
              )}
            </Field>
          ))}
          <Button type="submit" size="small">
            {t("search.months.apply")}
          </Button>
        </Form>
      </details>
    </nav>
  );
}
