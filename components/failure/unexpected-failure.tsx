"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { FailurePage } from "./failure-page";

type UnexpectedFailureProps = { error: Error & { digest?: string }; reset: () => void };

/** Something failed that nobody foresaw. The digest finds it in the log. */
export function UnexpectedFailure({ error, reset }: UnexpectedFailureProps) {
  const t = useTranslations("failure");
  return (
    <FailurePage
      code={error.digest ? `500 · ${error.digest}` : "500"}
      title={t("unexpectedTitle")}
      action={
        <>
          <Button variant="primary" onClick={reset}>
            {t("retry")}
          </Button>
          <Button asChild>
            <Link href="/dashboard">{t("home")}</Link>
          </Button>
        </>
      }
    >
      {t("unexpected")}
    </FailurePage>
  );
}
