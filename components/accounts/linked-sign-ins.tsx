import { SubmitButton } from "@/components/forms/submit-button";
import type { Localisation } from "@/components/i18n/intl";
import type { LinkedSignIn } from "@/lib/features/accounts/identity-schemas";

type LinkedSignInsProps = {
  items: readonly LinkedSignIn[];
  intl: Localisation;
  unlink: (id: string) => Promise<void>;
};

/** The providers through which an account is opened, each with a way to unlink it. */
export function LinkedSignIns({ items, intl: { t, format }, unlink }: LinkedSignInsProps) {
  const on = (instant: string) => format.dateTime(new Date(instant), { dateStyle: "medium" });
  if (items.length === 0) return <p className="text-sm text-muted">{t("account.noSignIns")}</p>;
  return (
    <ul className="rounded-md border border-line">
      {items.map(({ id, providerName, email, createdAt, lastUsedAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line/70 px-4 py-3 last:border-0"
        >
          <div className="grid min-w-0 gap-1">
            <p className="font-medium">{providerName}</p>
            <p className="text-xs text-muted [overflow-wrap:anywhere]">
              {email ? `${email} · ` : ""}
              {t("account.signInFacts", { since: on(createdAt), used: on(lastUsedAt ?? createdAt) })}
            </p>
          </div>
          <form action={unlink.bind(null, id)}>
            <SubmitButton
              variant="secondary"
              size="small"
              aria-label={t("account.unlinkThis", { provider: providerName, email: email ?? "" })}
            >
              {t("account.unlink")}
            </SubmitButton>
          </form>
        </li>
      ))}
    </ul>
  );
}
