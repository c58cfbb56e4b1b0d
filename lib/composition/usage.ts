import { databaseFor } from "@/db/client";
import { makeUsageStore } from "@/lib/features/usage/adapters/usage-store.drizzle";
import { dayFrom } from "@/lib/features/usage/domain/period";
import type { Holdings } from "@/lib/features/usage/ports";
import { makeGiveBackQuota, makeTakeQuota } from "@/lib/features/usage/use-cases/quota";
import { makeReadUsage, makeReadUsageOf } from "@/lib/features/usage/use-cases/read-usage";
import { systemClock } from "@/lib/kernel/clock";
import { access } from "./access";
import { administration } from "./administration";
import { webhooks } from "./webhooks";

/** A key is kept longer than any event is delivered again, a day longer than any chart shows it. */
const keptTakesDays = 40;
const keptDays = 400;

const holdings: Holdings = async (organisationId) => {
  const [members, apiKeys, endpoints] = await Promise.all([
    administration().countMembers(organisationId),
    access().countKeys(organisationId),
    webhooks().count(organisationId),
  ]);
  return { members, apiKeys, webhooks: endpoints };
};

function compose() {
  const deps = { store: makeUsageStore(databaseFor("usage")), holdings, clock: systemClock };
  return {
    quota: { take: makeTakeQuota(deps), giveBack: makeGiveBackQuota(deps) },
    readUsage: makeReadUsage(deps),
    readUsageOf: makeReadUsageOf(deps),
    prune: (): Promise<void> => {
      const now = systemClock();
      const takes = new Date(now.getTime() - keptTakesDays * 86_400_000);
      return deps.store.prune({ takes, day: dayFrom(now, -keptDays) });
    },
  };
}

let composed: ReturnType<typeof compose> | undefined;

/** What organisations use, and may use. */
export function usage(): ReturnType<typeof compose> {
  composed ??= compose();
  return composed;
}
