import type { FormState } from "@/components/forms/form-state";
import { SubmitButton } from "@/components/forms/submit-button";
import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import type { ApiKey } from "@/lib/features/access/schemas";
import { RotateKeyForm } from "./rotate-key-form";
import { scopeTerm } from "./scope-groups";

type KeyListProps = {
  items: readonly ApiKey[];
  /** Who looks: somebody else's keys can be revoked, not rotated. */
  userId: string;
  now: Date;
  intl: Localisation;
  rotate: (id: string, state: FormState, form: FormData) => Promise<FormState>;
  revoke: (id: string) => Promise<void>;
};

/** API keys, each with what it may do, when it was used, and ways to change it. */
export function KeyList({ items, userId, now, intl, rotate, revoke }: KeyListProps) {
  const { t, term } = intl;
  return (
    <ul className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      {items.map((key) => {
        const { id, name, prefix, scopes, owner, expiresAt } = key;
        const isExpired = expiresAt !== null && new Date(expiresAt) <= now;
        return (
          <li key={id} className="grid gap-2 border-b border-line/70 px-4 py-3 last:border-0">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-medium [overflow-wrap:anywhere]">
              {name}
              <code className="font-mono text-xs font-normal text-muted">ely_{prefix}_…</code>
              {isExpired ? <Badge tone="caution">{t("keys.expired")}</Badge> : null}
              {owner.id === userId ? null : <Badge>{owner.name ?? t("keys.someone")}</Badge>}
            </p>
            <p className="text-xs text-muted">{factsOf(key, intl)}</p>
            <ul className="flex flex-wrap gap-1.5" aria-label={t("keys.scopes")}>
              {scopes.map((scope) => (
                <li key={scope}>
                  <Badge>{term("permissions", scopeTerm(scope))}</Badge>
                </li>
              ))}
            </ul>
            <details className="text-sm">
              <summary className="w-fit cursor-pointer text-accent">
                {t("keys.manage")} <span className="sr-only">{name}</span>
              </summary>
              <div className="grid max-w-sm gap-4 pt-3">
                {owner.id === userId && !isExpired ? (
                  <RotateKeyForm id={id} name={name} action={rotate.bind(null, id)} />
                ) : null}
                <form action={revoke.bind(null, id)}>
                  <SubmitButton variant="danger" size="small" aria-label={t("keys.revokeThis", { name })}>
                    {t("keys.revoke")}
                  </SubmitButton>
                </form>
              </div>
            </details>
          </li>
        );
      })}
    </ul>
  );
}

/** When the key was made, used last, and will end. */
function factsOf({ createdAt, lastUsedAt, expiresAt, previousExpiresAt }: ApiKey, intl: Localisation) {
  const { t, format } = intl;
  const at = (instant: string) =>
    format.dateTime(new Date(instant), { dateStyle: "medium", timeStyle: "short" });
  return [
    t("keys.madeAt", { at: at(createdAt) }),
    lastUsedAt ? t("keys.usedAt", { at: at(lastUsedAt) }) : t("keys.unused"),
    expiresAt ? t("keys.endsAt", { at: at(expiresAt) }) : t("keys.endless"),
    ...(previousExpiresAt ? [t("keys.previousUntil", { at: at(previousExpiresAt) })] : []),
  ].join(" · ");
}
