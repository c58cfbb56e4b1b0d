import { closeDatabases, databaseFor } from "@/db/client";
import { makeAuditStore } from "@/lib/features/audit/adapters/audit-store.drizzle";
import { noteData } from "@/lib/features/audit/schemas";
import { makeAppendNotes } from "@/lib/features/audit/use-cases/append-notes";
import {
  makeExportAudit,
  makeListAudit,
  makeListAuditAbout,
} from "@/lib/features/audit/use-cases/list-audit";
import { makeVerifyChain, verifyEveryChain } from "@/lib/features/audit/use-cases/verify-chain";
import { systemEverywhere } from "@/lib/kernel/actor";
import { accounts } from "./accounts";
import { log } from "./log";

function compose() {
  const store = makeAuditStore(databaseFor("audit"));
  const deps = { store, namesOf: (ids: readonly string[]) => accounts().namesOf(ids) };
  const append = makeAppendNotes(deps);
  const verifyChain = makeVerifyChain(deps);
  return {
    store,
    /** Takes notes as outboxes hold them. One that is none is left out, so that it holds up no other, and logged. */
    append: (notes: readonly Record<string, unknown>[]): Promise<void> =>
      append(
        notes.flatMap((data) => {
          const { data: note, error } = noteData.safeParse(data);
          if (error) log().error("a note for the audit log is malformed", { id: data.id, error });
          return note ? [note] : [];
        }),
      ),
    list: makeListAudit(deps),
    listAbout: makeListAuditAbout(deps),
    export: makeExportAudit(deps),
    verifyChain,
    /** For who runs commands on the machine itself, which is the platform's. */
    verifyEveryChain: () => verifyEveryChain(store, systemEverywhere),
    verifyAsOperator: (...[chain, task]: Tail<Parameters<typeof verifyChain>>) =>
      verifyChain(systemEverywhere, chain, task),
  };
}

type Tail<T extends unknown[]> = T extends [unknown, ...infer Rest] ? Rest : never;

let composed: ReturnType<typeof compose> | undefined;

/** The audit log, on its database. */
export function audit(): ReturnType<typeof compose> {
  composed ??= compose();
  return composed;
}

/** For a command: closes what reading the audit log has opened. */
export async function closeAudit(): Promise<void> {
  composed = undefined;
  await closeDatabases();
}
