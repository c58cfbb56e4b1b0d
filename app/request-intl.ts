import { cookies, headers } from "next/headers";
import { cache } from "react";
import { createIntl, type Localisation } from "@/components/i18n/intl";
import { isLocale, type Locale, localeCookie, negotiateLocale } from "@/components/i18n/locales";
import { currentSession } from "@/lib/composition/session";

/** The locale of this request: what was chosen here, else the profile's, else what the browser asks for. */
const requestLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get(localeCookie)?.value;
  if (isLocale(chosen)) return chosen;
  const session = await currentSession();
  if (session) return session.profile.locale;
  return negotiateLocale((await headers()).get("accept-language"));
});

/** Words and formats of this request, for server components and actions. */
export const requestIntl = cache(async (): Promise<Localisation> => createIntl(await requestLocale()));
