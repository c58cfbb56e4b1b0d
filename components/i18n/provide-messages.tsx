import type { ReactNode } from "react";
import { ClientIntl } from "./client-intl";
import { type Messages, messagesOf } from "./intl";
import type { Locale } from "./locales";

type ProvideMessagesProps = { locale: Locale; parts: readonly (keyof Messages)[]; children: ReactNode };

/** Sends the named parts of the catalogue to the browser. A nested one replaces the outer. */
export function ProvideMessages({ locale, parts, children }: ProvideMessagesProps) {
  const all = messagesOf(locale);
  const messages: Partial<Messages> = Object.fromEntries(parts.map((part) => [part, all[part]]));
  return (
    <ClientIntl locale={locale} messages={messages}>
      {children}
    </ClientIntl>
  );
}
