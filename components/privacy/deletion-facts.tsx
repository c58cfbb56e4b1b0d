import type { Localisation } from "@/components/i18n/intl";

/** What a deletion removes, what stays and why, and how long it can be taken back. */
export function DeletionFacts({ intl: { t }, graceDays }: { intl: Localisation; graceDays: number }) {
  return (
    <div className="grid gap-3 text-sm">
      <p className="font-medium">{t("privacy.goes")}</p>
      <ul className="grid list-disc gap-1 pl-5">
        <li>{t("privacy.goesAccount")}</li>
        <li>{t("privacy.goesWork")}</li>
        <li>{t("privacy.goesSpaces")}</li>
        <li>{t("privacy.goesRest")}</li>
      </ul>
      <p className="font-medium">{t("privacy.stays")}</p>
      <ul className="grid list-disc gap-1 pl-5">
        <li>{t("privacy.staysAudit")}</li>
        <li>{t("privacy.staysReceipt")}</li>
      </ul>
      <p>{t("privacy.grace", { days: graceDays })}</p>
    </div>
  );
}
