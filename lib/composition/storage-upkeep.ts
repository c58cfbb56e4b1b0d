import { closeDatabases, databaseFor } from "@/db/client";
import { workObjects } from "@/lib/features/analyses/adapters/object-rows.drizzle";
import { documentObjects } from "@/lib/features/documents/adapters/object-rows.drizzle";
import { exportObjects } from "@/lib/features/privacy/adapters/object-rows.drizzle";
import { systemClock } from "@/lib/kernel/clock";
import { compareObjects, type Difference, sweepObjects } from "@/lib/platform/storage/compare-objects";
import type { ObjectRows, StoredObject } from "@/lib/platform/storage/port";
import { storage } from "./storage";

/** Every part of the product that has objects stored: what none of them knows is swept. One that is missing here fails a test. */
const rows = (): ObjectRows[] => [
  workObjects(databaseFor("analyses")),
  documentObjects(databaseFor("documents")),
  exportObjects(databaseFor("privacy")),
];

const deps = () => ({ storage: storage(), rows: rows(), clock: systemClock });

/** The tables whose rows have objects. */
export const objectTables = (): string[] => rows().map(({ table }) => table);

export type { Difference };

/** Where the rows and the object storage differ, as it is found. For who runs commands on the machine itself. */
export const compareStorage = (): AsyncIterable<Difference> => compareObjects(deps());

/** Removes objects that have lain there for a day without a row, or with `isTrial` only tells of them. */
export const sweepStorage = (isTrial: boolean): AsyncIterable<StoredObject> => sweepObjects(deps(), isTrial);

/** For a command: closes what reading the rows has opened. */
export const closeStorageUpkeep = (): Promise<void> => closeDatabases();
