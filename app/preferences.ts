"use server";

import { cookies } from "next/headers";
import { isLocale, localeCookie } from "@/components/i18n/locales";
import { accounts } from "@/lib/composition/accounts";
import { currentSession } from "@/lib/composition/session";

const yearSeconds = 31_536_000;

/** Keeps the chosen language for this browser and, when signed in as oneself, in the profile (mails use it). */
export async function chooseLocale(form: FormData): Promise<void> {
  const locale = form.get("locale");
  if (!isLocale(locale)) return;
  (await cookies()).set(localeCookie, locale, { path: "/", maxAge: yearSeconds, sameSite: "lax" });
  const session = await currentSession();
  if (session?.actor.permissions.has("account.write")) await accounts().changeLocale(session.actor, locale);
}
