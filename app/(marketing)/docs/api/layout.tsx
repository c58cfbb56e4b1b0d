import type { ReactNode } from "react";
import { PublicHeader } from "@/app/public-header";
import { requestIntl } from "@/app/request-intl";
import { OperationNav } from "@/components/api-docs/operation-nav";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { documentedApi } from "./read-document";

export default async function ApiDocsLayout({ children }: { children: ReactNode }) {
  const { t, locale } = await requestIntl();
  const groups = documentedApi().groups.map(({ name, operations }) => ({ name, operations }));
  return (
    <ProvideMessages locale={locale} parts={["common", "shell", "failure", "apiDocs"]}>
      <PublicHeader />
      <div className="container-page grid flex-1 content-start gap-x-12 gap-y-6 py-8 lg:grid-cols-[17rem_minmax(0,1fr)]">
        <aside className="min-w-0 lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:self-start lg:overflow-y-auto">
          <details open className="max-lg:rounded-md max-lg:border max-lg:border-line max-lg:p-3">
            <summary className="mb-2 cursor-pointer text-sm font-medium">{t("apiDocs.navigation")}</summary>
            <OperationNav groups={groups} />
          </details>
        </aside>
        <main id="main" tabIndex={-1} className="min-w-0 outline-none">
          {children}
        </main>
      </div>
    </ProvideMessages>
  );
}
