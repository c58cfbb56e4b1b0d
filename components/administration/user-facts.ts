import type { Localisation } from "@/components/i18n/intl";
import type { UserDetail } from "@/lib/features/accounts/admin-schemas";

/** What administrators are told of an account, each under its name. */
export function userFacts(user: UserDetail, { t, format }: Localisation): (readonly [string, string])[] {
  const at = (instant: string) =>
    format.dateTime(new Date(instant), { dateStyle: "medium", timeStyle: "short" });
  const { secondFactor: factor, disabledAt } = user;
  return [
    [t("admin.locale"), user.locale],
    [t("admin.since"), at(user.createdAt)],
    [t("admin.passwordSince"), at(user.passwordChangedAt)],
    [
      t("admin.factor"),
      factor
        ? t("admin.factorOn", { date: at(factor.confirmedAt), codes: factor.recoveryCodes })
        : t("admin.factorOff"),
    ],
    [t("admin.liveSessions"), format.number(user.liveSessions)],
    [t("admin.lockouts"), format.number(user.lockouts)],
    ...(disabledAt ? [[t("admin.disabledSince"), at(disabledAt)] as const] : []),
  ];
}
