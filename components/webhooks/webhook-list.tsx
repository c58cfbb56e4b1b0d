import { ActionButton } from "@/components/forms/action-button";
import type { FormState } from "@/components/forms/form-state";
import type { Localisation } from "@/components/i18n/intl";
import { Badge } from "@/components/ui/badge";
import type { Webhook } from "@/lib/features/webhooks/schemas";
import { RotateSecretForm } from "./rotate-secret-form";

type Act = (id: string, state: FormState) => Promise<FormState>;

type WebhookListProps = {
  items: readonly Webhook[];
  mayWrite: boolean;
  intl: Localisation;
  pause: Act;
  resume: Act;
  rotate: Act;
  remove: Act;
};

/** Endpoints, each with what it is told of and ways to change it. */
export function WebhookList({ items, mayWrite, intl, pause, resume, rotate, remove }: WebhookListProps) {
  const { t, term, format } = intl;
  const at = (instant: string) => format.dateTime(new Date(instant), { dateStyle: "medium" });
  return (
    <ul className="overflow-hidden rounded-lg border border-line bg-surface shadow-card">
      {items.map(({ id, url, description, events, active, createdAt, secretRotatedAt }) => (
        <li key={id} className="grid gap-2 border-b border-line/70 px-4 py-3 last:border-0">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <code className="min-w-0 font-mono text-sm [overflow-wrap:anywhere]">{url}</code>
            <Badge tone={active ? "positive" : "neutral"}>
              {active ? t("webhooks.active") : t("webhooks.paused")}
            </Badge>
          </p>
          {description ? <p className="text-sm [overflow-wrap:anywhere]">{description}</p> : null}
          <p className="text-xs text-muted">
            {t("webhooks.facts", { made: at(createdAt), rotated: at(secretRotatedAt) })}
          </p>
          <ul className="flex flex-wrap gap-1.5" aria-label={t("webhooks.events")}>
            {events.map((event) => (
              <li key={event}>
                <Badge>{term("webhookEvents", event.replace(".", "_"))}</Badge>
              </li>
            ))}
          </ul>
          {mayWrite ? (
            <div className="flex flex-wrap items-start gap-2">
              <ActionButton
                action={(active ? pause : resume).bind(null, id)}
                label={active ? t("webhooks.pause") : t("webhooks.resume")}
                subject={url}
              />
              <RotateSecretForm url={url} action={rotate.bind(null, id)} />
              <ActionButton
                action={remove.bind(null, id)}
                label={t("webhooks.remove")}
                confirm={t("webhooks.removeForSure")}
                subject={url}
                variant="danger"
              />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
