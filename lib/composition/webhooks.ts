import { databaseFor } from "@/db/client";
import { env, requireSetting } from "@/lib/config/env";
import { makeWebhookRepository } from "@/lib/features/webhooks/adapters/webhook-repository.drizzle";
import {
  makeRemoveWebhook,
  makeRotateSecret,
  makeUpdateWebhook,
} from "@/lib/features/webhooks/use-cases/change-webhook";
import { makeCreateWebhook } from "@/lib/features/webhooks/use-cases/create-webhook";
import { makeGetWebhook, makeListWebhooks } from "@/lib/features/webhooks/use-cases/read-webhooks";
import { systemClock } from "@/lib/kernel/clock";
import { makeTargetGuard } from "@/lib/platform/outbound/target-guard";
import { makeSealedBox } from "@/lib/platform/secrets/adapters/aes-gcm";

function compose() {
  const deps = {
    repository: makeWebhookRepository(databaseFor("webhooks")),
    box: makeSealedBox(() => requireSetting("ELYSIA_SECRET"), "webhooks"),
    checkTarget: makeTargetGuard({ allowLoopback: env().ELYSIA_DEMO }),
    clock: systemClock,
  };
  return {
    create: makeCreateWebhook(deps),
    count: deps.repository.count,
    list: makeListWebhooks(deps),
    get: makeGetWebhook(deps),
    update: makeUpdateWebhook(deps),
    rotateSecret: makeRotateSecret(deps),
    remove: makeRemoveWebhook(deps),
  };
}

let composed: ReturnType<typeof compose> | undefined;

/** Where organisations want to be told of what happens, on its database. */
export function webhooks(): ReturnType<typeof compose> {
  composed ??= compose();
  return composed;
}
