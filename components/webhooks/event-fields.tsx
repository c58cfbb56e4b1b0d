"use client";

import { useTranslations } from "use-intl";
import { Choices } from "@/components/forms/choices";
import type { FormState } from "@/components/forms/form-state";
import { useTerm } from "@/components/i18n/use-term";
import { webhookEvents } from "@/lib/features/webhooks/schemas";

/** What an endpoint may be told of, to be ticked. */
export function EventFields({ state }: { state: FormState }) {
  const t = useTranslations("webhooks");
  const term = useTerm();
  return (
    <Choices name="events" legend={t("events")} state={state} boxClassName="py-2">
      {(box) => (
        <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
          {webhookEvents.map((event) => box(event, term("webhookEvents", event.replace(".", "_"))))}
        </div>
      )}
    </Choices>
  );
}
