import { redirect } from "next/navigation";
import { textField } from "@/components/forms/form-state";
import { Bell } from "@/components/shell/bell";
import { Header } from "@/components/shell/header";
import { LocaleSwitch } from "@/components/shell/locale-switch";
import { ThemeToggle } from "@/components/shell/theme-toggle";
import { UserMenu } from "@/components/shell/user-menu";
import { notifications } from "@/lib/composition/notifications";
import { organisations } from "@/lib/composition/organisations";
import { endSession, requireSession } from "@/lib/composition/session";
import type { Organisation } from "@/lib/features/accounts/organisation-schemas";
import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { chooseLocale } from "./preferences";
import { refusable } from "./refusable";
import { requestIntl } from "./request-intl";

async function logOut(): Promise<void> {
  "use server";
  await endSession();
  redirect("/login");
}

/** Works in another of one's organisations from now on. One that was left meanwhile is no error. */
async function switchTo(form: FormData): Promise<void> {
  "use server";
  const { actor } = await requireSession();
  const switched = await refusable(organisations().switchTo(actor, textField(form, "id")));
  if ("refused" in switched && switched.refused !== "not_found") throw new AppError(switched.refused);
  redirect("/dashboard");
}

/** So many places the menu shows; the API lists all. */
const mostWorkplaces = 20;

/** Where the person may work. */
async function workplacesOf(actor: Actor): Promise<Organisation[]> {
  if (!actor.permissions.has("account.read")) return [];
  return (await organisations().list(actor, { limit: mostWorkplaces })).items;
}

/** The header of every page behind the login. */
export async function SessionHeader() {
  const [{ t, locale }, { actor, profile }] = await Promise.all([requestIntl(), requireSession()]);
  const [unread, workplaces] = await Promise.all([notifications().unreadCount(actor), workplacesOf(actor)]);
  const links = [
    { href: "/dashboard", label: t("shell.dashboard") },
    { href: "/new", label: t("shell.new") },
    { href: "/documents", label: t("shell.documents") },
    { href: "/search", label: t("shell.search") },
    ...(actor.permissions.has("classes.read")
      ? [{ href: "/organisation", label: t("shell.organisation") }]
      : []),
    ...(actor.permissions.has("classes.write")
      ? [{ href: "/similarity", label: t("shell.similarity") }]
      : []),
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
      <UserMenu
        name={profile.name}
        email={profile.email}
        logOut={logOut}
        workplaces={workplaces.map(({ id, name, kind, active }) => ({ id, name, kind, active }))}
        switchTo={switchTo}
      />
    </Header>
  );
}
