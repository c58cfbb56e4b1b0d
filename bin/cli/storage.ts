import type { Writable } from "node:stream";
import {
  closeStorageUpkeep,
  compareStorage,
  type Difference,
  sweepStorage,
} from "@/lib/composition/storage-upkeep";
import { UsageFailure } from "./failure";
import { write } from "./output";
import type { Given } from "./tokens";
import { type Locale, say } from "./words";

export type StorageCommand = {
  action: "storage";
  task: "check" | "sweep";
  isTrial: boolean;
  locale?: Locale;
};

/** Reads `storage check` and `storage sweep [--dry-run]`. @throws UsageFailure */
export function readStorage(
  { positionals, flags, values }: Given,
  locale: Locale | undefined,
): StorageCommand {
  const [, task, ...rest] = positionals;
  if ((task !== "check" && task !== "sweep") || rest.length > 0) throw new UsageFailure("storageUsage");
  const known = new Set(task === "sweep" ? ["lang", "dry-run"] : ["lang"]);
  const other = [...flags, ...values.keys()].find((name) => !known.has(name));
  if (other !== undefined) throw new UsageFailure("notForThis", `--${other}`, `storage ${task}`);
  return { action: "storage", task, isTrial: flags.has("dry-run"), locale };
}

function line(difference: Difference, locale: Locale): string {
  const { kind, key, bytes } = difference;
  if (kind === "size") return say(locale, "storageSize", key, difference.found, bytes);
  return say(locale, kind === "missing" ? "storageMissing" : "storageUnknown", key, bytes);
}

async function check(stdout: Writable, locale: Locale): Promise<number> {
  let found = 0;
  for await (const difference of compareStorage()) {
    found++;
    await write(stdout, `${line(difference, locale)}\n`);
  }
  await write(stdout, `${say(locale, "storageChecked", found)}\n`);
  return found > 0 ? 1 : 0;
}

async function sweep(isTrial: boolean, stdout: Writable, locale: Locale): Promise<number> {
  let [count, total] = [0, 0];
  for await (const { key, bytes } of sweepStorage(isTrial)) {
    count++;
    total += bytes;
    await write(stdout, `${say(locale, "storageSwept", key, bytes)}\n`);
  }
  const summary = isTrial ? "storageWouldSweep" : "storageSweptAll";
  await write(stdout, `${say(locale, summary, count, total)}\n`);
  return 0;
}

/**
 * Compares what the rows say with what the object storage holds, or removes what no row knows.
 * @returns the exit code: 0 fine, 1 a check that found a difference
 */
export async function runStorage(
  { task, isTrial }: StorageCommand,
  stdout: Writable,
  locale: Locale,
): Promise<number> {
  try {
    return task === "check" ? await check(stdout, locale) : await sweep(isTrial, stdout, locale);
  } finally {
    await closeStorageUpkeep();
  }
}
