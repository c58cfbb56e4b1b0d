import Link from "next/link";
import { FailurePage } from "@/components/failure/failure-page";
import { Button } from "@/components/ui/button";
import { requestIntl } from "./request-intl";

export default async function Forbidden() {
  const { t } = await requestIntl();
  return (
    <FailurePage
      code="403"
      title={t("failure.forbiddenTitle")}
      action={
        <Button asChild variant="primary">
          <Link href="/dashboard">{t("failure.home")}</Link>
        </Button>
      }
    >
      {t("failure.forbidden")}
    </FailurePage>
  );
}
