import Link from "next/link";
import { FailurePage } from "@/components/failure/failure-page";
import { Button } from "@/components/ui/button";
import { requestIntl } from "./request-intl";

export default async function NotFound() {
  const { t } = await requestIntl();
  return (
    <FailurePage
      code="404"
      title={t("failure.notFoundTitle")}
      action={
        <Button asChild variant="primary">
          <Link href="/dashboard">{t("failure.home")}</Link>
        </Button>
      }
    >
      {t("failure.notFound")}
    </FailurePage>
  );
}
