import { requestIntl } from "@/app/request-intl";
import { ListSkeleton } from "@/components/ui/list-skeleton";

export default async function Loading() {
  const { t } = await requestIntl();
  return <ListSkeleton label={t("common.loading")} />;
}
