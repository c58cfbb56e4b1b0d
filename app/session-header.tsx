import { redirect } from "next/navigation";
import { Bell } from "@/components/shell/bell";
import { Header } from "@/components/shell/header";
import { LocaleSwitch } from "@/components/shell/locale-switch";
import { ThemeToggle } from "@/components/shell/theme-toggle";
import { UserMenu } from "@/components/shell/user-menu";
import { notifications } from "@/lib/composition/notifications";
import { endSession, requireSession } from "@/lib/composition/session";
import { chooseLocale } from "./preferences";
import { requestIntl } from "./request-intl";

async function logOut(): Promise<void> {
  "use server";
  await endSession();
  redirect("/login");
}

/** The header of every page behind the login. */
export async function SessionHeader() {
  const [{ t, locale }, { actor, profile }] = await Promise.all([requestIntl(), requireSession()]);
  const unread = await notifications().unreadCount(actor);
  const links = [
    { href: "/dashboard", label: t("shell.dashboard") },
    { href: "/new", label: t("shell.new") },
    { href: "/search", label: t("shell.search") },
    ...(actor.permissions.has("runs.read")
      ? [
          { href: "/admin", label: t("shell.users") },
          { href: "/admin/queue", label: t("shell.queue") },
          { href: "/admin/runs", label: t("shell.runs") },
        ]
      : []),
  ];
  return (
    <Header home="/dashboard" navLabel={t("shell.navigation")} links={links}>
      <LocaleSwitch label={t("shell.language")} locale={locale} choose={chooseLocale} />
      <ThemeToggle />
      <Bell rendered={{ unread }} />
      <UserMenu name={profile.name} email={profile.email} logOut={logOut} />
    </Header>
  );
}
