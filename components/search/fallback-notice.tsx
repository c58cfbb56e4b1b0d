import type { Localisation } from "@/components/i18n/intl";
import { Notice } from "@/components/ui/notice";

/** Says that the search server is away, and that the database answered in its place. */
export const FallbackNotice = ({ intl: { t } }: { intl: Localisation }) => (
  <Notice tone="caution" role="status">
    <p>{t("search.degraded")}</p>
  </Notice>
);
