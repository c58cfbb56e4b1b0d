import { SubmitButton } from "@/components/forms/submit-button";
import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import type { SessionSummary } from "@/lib/features/accounts/schemas";
import { deviceName } from "@/lib/kernel/device-name";

type SessionListProps = {
  items: readonly SessionSummary[];
  intl: Localisation;
  revoke: (id: string) => Promise<void>;
};

/** Where somebody is signed in, each with a way to end it. */
export function SessionList({ items, intl: { t, format }, revoke }: SessionListProps) {
  const at = (instant: string) =>
    format.dateTime(new Date(instant), { dateStyle: "medium", timeStyle: "short" });
  return (
    <ul className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      {items.map(({ id, userAgent, address, createdAt, seenAt, current, support }) => {
        const device = deviceName(userAgent) || t("account.unknownDevice");
        return (
          <li
            key={id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line/70 px-4 py-3 last:border-0"
          >
            <div className="grid min-w-0 gap-1">
              <p className="flex flex-wrap items-center gap-2 font-medium">
                {device}
                {current ? <Badge tone="positive">{t("account.thisSession")}</Badge> : null}
                {support ? <Badge tone="caution">{t("account.supportSession")}</Badge> : null}
              </p>
              <p className="text-xs text-muted [overflow-wrap:anywhere]">
                {t("account.sessionFacts", { address, started: at(createdAt), seen: at(seenAt) })}
              </p>
            </div>
            {current ? null : (
              <form action={revoke.bind(null, id)}>
                <SubmitButton
                  variant="secondary"
                  size="small"
                  aria-label={t("account.revokeThis", { device, address })}
                >
                  {t("account.revoke")}
                </SubmitButton>
              </form>
            )}
          </li>
        );
      })}
    </ul>
  );
}
