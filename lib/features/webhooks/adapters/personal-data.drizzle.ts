import type { Database } from "@/db/client";
import { personalRows } from "@/db/personal-rows";
import { webhookEndpoints } from "@/db/schema/webhooks";

/** Webhooks of organisations that go with a person. Those of others stay: they are the organisation's. */
export const personalWebhooks = (database: Database) =>
  personalRows(database, "webhooks", [
    {
      table: webhookEndpoints,
      organisation: webhookEndpoints.organisationId,
      order: webhookEndpoints.id,
      omit: ["secretSealed", "secretKeyId"],
    },
  ]);
