import type { ReactNode } from "react";
import { PublicHeader } from "@/app/public-header";
import { requestIntl } from "@/app/request-intl";
import { ProvideMessages } from "@/components/i18n/provide-messages";

export default async function AuthLayout({ children }: { children: ReactNode }) {
  const { locale } = await requestIntl();
  return (
    <>
      <PublicHeader />
      <ProvideMessages
        locale={locale}
        parts={["common", "shell", "failure", "accounts", "errors", "fieldProblems"]}
      >
        <main
          id="main"
          tabIndex={-1}
          className="container-page flex flex-1 justify-center py-10 outline-none sm:py-16"
        >
          {children}
        </main>
      </ProvideMessages>
    </>
  );
}
