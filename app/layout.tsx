import "@fontsource-variable/inter";
import "@fontsource-variable/jetbrains-mono";
import "@fontsource-variable/source-serif-4";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { ProvideMessages } from "@/components/i18n/provide-messages";
import { Theme } from "@/components/shell/theme";
import { Toasts } from "@/components/shell/toasts";
import { Impersonation } from "./impersonation";
import { requestIntl } from "./request-intl";

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await requestIntl();
  return { title: { default: t("site.title"), template: "%s · Elysia" }, description: t("site.description") };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f7f9fa" },
    { media: "(prefers-color-scheme: dark)", color: "#0f1519" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale, t } = await requestIntl();
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html lang={locale} suppressHydrationWarning>
      <body className="flex flex-col">
        <a
          href="#main"
          className="sr-only z-50 rounded-md bg-accent px-4 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
        >
          {t("shell.skip")}
        </a>
        <Theme nonce={nonce}>
          <ProvideMessages locale={locale} parts={["common", "shell", "failure"]}>
            <Impersonation />
            {children}
          </ProvideMessages>
          <Toasts label={t("shell.toasts")} />
        </Theme>
      </body>
    </html>
  );
}
