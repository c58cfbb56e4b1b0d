import { databaseFor } from "@/db/client";
import { makeIgnoreRepository } from "@/lib/features/preferences/adapters/ignore-repository.drizzle";
import { makeAddIgnore } from "@/lib/features/preferences/use-cases/add-ignore";
import { makeIgnoresOf, makeListIgnores } from "@/lib/features/preferences/use-cases/list-ignores";
import { makeRemoveIgnore } from "@/lib/features/preferences/use-cases/remove-ignore";
import { systemClock } from "@/lib/kernel/clock";

function compose() {
  const deps = { repository: makeIgnoreRepository(databaseFor("preferences")), clock: systemClock };
  return {
    addIgnore: makeAddIgnore(deps),
    listIgnores: makeListIgnores(deps),
    removeIgnore: makeRemoveIgnore(deps),
    ignoresOf: makeIgnoresOf(deps),
  };
}

let composed: ReturnType<typeof compose> | undefined;

/** What members prefer, on its database. */
export function preferences(): ReturnType<typeof compose> {
  composed ??= compose();
  return composed;
}
