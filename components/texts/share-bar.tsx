import type { Localisation } from "@/components/i18n/intl";

/** A part of a text's words, in words and as a bar. */
export function ShareBar({ share, intl: { t, format } }: { share: number; intl: Localisation }) {
  const percent = format.number(share, { style: "percent", maximumFractionDigits: 0 });
  return (
    <span className="grid gap-1">
      <span className="tabular text-xs text-muted">{t("texts.shareOf", { share: percent })}</span>
      <span aria-hidden className="h-1.5 overflow-hidden rounded-full bg-sunken">
        <span className="block h-full rounded-full bg-accent" style={{ width: `${100 * share}%` }} />
      </span>
    </span>
  );
}
