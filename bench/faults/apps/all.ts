import { faultHandler } from "@/inngest/embedded/testing/fault-functions";
import { cancelled } from "./cancelled";
import { changedAfter, changedBefore } from "./changed";
import { failing } from "./failing";
import type { App } from "./kit";
import { napping } from "./napping";
import { poisonous } from "./poisonous";
import { stamped } from "./stamped";
import { tenants } from "./tenants";

/** What a worker under attack can serve, by name. */
export const apps: Record<string, App> = {
  orders: ({ keys, runnerFetch, ledger, stepMs }) => faultHandler(keys, runnerFetch, ledger.effect, stepMs),
  cancelled,
  changedBefore,
  changedAfter,
  failing,
  napping,
  poisonous,
  stamped,
  tenants,
};
