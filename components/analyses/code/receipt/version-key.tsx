import type { Localisation } from "@/components/i18n/intl";

/** How the two versions are drawn: a square and a round sign, so that colour is never the only one. */
export function VersionKey({ intl: { t } }: { intl: Localisation }) {
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      <span>
        <span aria-hidden="true" className="mr-1.5 inline-block size-2.5 bg-caution" />
        {t("optimisation.given")}
      </span>
      <span>
        <span aria-hidden="true" className="mr-1.5 inline-block size-2.5 rounded-full bg-accent" />
        {t("optimisation.proposed")}
      </span>
    </p>
  );
}
