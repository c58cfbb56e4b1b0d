"use client";

import type { ReactNode } from "react";
import { IntlProvider } from "use-intl";
import type { Messages } from "./intl";
import { type Locale, timeZone } from "./locales";

type ClientIntlProps = { locale: Locale; messages: Partial<Messages>; children: ReactNode };

/** Words for the client components below it: only the parts of the catalogue that they use. */
export function ClientIntl({ locale, messages, children }: ClientIntlProps) {
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={timeZone}>
      {children}
    </IntlProvider>
  );
}
