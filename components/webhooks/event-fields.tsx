"use client";

import { useTranslations } from "use-intl";
import { useTerm } from "@/components/i18n/use-term";
import { webhookEvents } from "@/lib/features/webhooks/schemas";

/** What an endpoint may be told of, to be ticked. */
export function EventFields({ ticked, error }: { ticked: readonly string[]; error?: string }) {
  const t = useTranslations("webhooks");
  const term = useTerm();
  return (
    <fieldset aria-describedby={error ? "events-error" : undefined} className="grid gap-2">
      <legend className="pb-1.5 text-sm font-medium">{t("events")}</legend>
      <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {webhookEvents.map((event) => (
          <label key={event} className="flex min-h-9 items-center gap-2 text-sm">
            <input
              type="checkbox"
              name="events"
              value={event}
              defaultChecked={ticked.includes(event)}
              className="size-4 accent-accent"
            />
            {term("webhookEvents", event.replace(".", "_"))}
          </label>
        ))}
      </div>
      {error ? (
        <p id="events-error" className="text-sm text-danger">
          {term("fieldProblems", error)}
        </p>
      ) : null}
    </fieldset>
  );
}
