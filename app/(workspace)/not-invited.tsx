import Link from "next/link";
import { requestIntl } from "@/app/request-intl";
import { AuthPanel } from "@/components/accounts/auth-panel";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ErrorCode } from "@/lib/kernel/errors";

/** Why an invitation or a code leads nowhere. */
export async function NotInvited({ title, error }: { title: string; error: ErrorCode }) {
  const { t, term } = await requestIntl();
  return (
    <div className="flex justify-center">
      <AuthPanel title={title}>
        <div className="grid gap-5">
          <Notice tone="caution" role="alert">
            <p>{error === "invalid_input" ? term("errors", "join_code_unknown") : term("errors", error)}</p>
          </Notice>
          <Button asChild className="justify-self-start">
            <Link href="/dashboard">{t("failure.home")}</Link>
          </Button>
        </div>
      </AuthPanel>
    </div>
  );
}
