import Link from "next/link";
import type { ReactNode } from "react";
import { FailurePage } from "@/components/failure/failure-page";
import { Button } from "@/components/ui/button";
import { PublicHeader } from "./public-header";
import { requestIntl } from "./request-intl";

const codes = { notFound: "404", forbidden: "403" } as const;

/** Why a page is not shown, in words, with the way back to the analyses. */
export async function Refusal({ reason }: { reason: keyof typeof codes }) {
  const { t } = await requestIntl();
  return (
    <FailurePage
      code={codes[reason]}
      title={t(`failure.${reason}Title`)}
      action={
        <Button asChild variant="primary">
          <Link href="/dashboard">{t("failure.home")}</Link>
        </Button>
      }
    >
      {t(`failure.${reason}`)}
    </FailurePage>
  );
}

/** Header and main for what is shown outside any layout of its own. */
export function BarePage({ children }: { children: ReactNode }) {
  return (
    <>
      <PublicHeader />
      <main id="main" tabIndex={-1} className="flex flex-1 flex-col outline-none">
        {children}
      </main>
    </>
  );
}
