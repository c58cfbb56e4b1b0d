import Link from "next/link";
import { Header } from "@/components/shell/header";
import { LocaleSwitch } from "@/components/shell/locale-switch";
import { ThemeToggle } from "@/components/shell/theme-toggle";
import { Button } from "@/components/ui/button";
import { currentSession } from "@/lib/composition/session";
import { chooseLocale } from "./preferences";
import { requestIntl } from "./request-intl";

/** The header of the pages in front of the login. */
export async function PublicHeader() {
  const [{ t, locale }, session] = await Promise.all([requestIntl(), currentSession()]);
  return (
    <Header home="/">
      <LocaleSwitch label={t("shell.language")} locale={locale} choose={chooseLocale} />
      <ThemeToggle />
      <Button asChild size="small" variant={session ? "primary" : "secondary"} className="ml-1">
        <Link href={session ? "/dashboard" : "/login"}>
          {session ? t("shell.dashboard") : t("shell.logIn")}
        </Link>
      </Button>
    </Header>
  );
}
