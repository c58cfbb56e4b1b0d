import type { Writable } from "node:stream";
import { closeSearch, search } from "@/lib/composition/search";
import { write } from "./output";
import { type Locale, say } from "./words";

export type SearchIndexCommand = {
  action: "search-index";
  task: "rebuild" | "check";
  /** An organisation's id; every one unless given. */
  organisation?: string;
  locale?: Locale;
};

const faults = {
  missing: "searchMissing",
  outdated: "searchOutdated",
  surplus: "searchSurplus",
} as const;
const shownFaults = 100;

async function rebuild(organisation: string, stdout: Writable, locale: Locale): Promise<number> {
  let anyFailed = false;
  for (const index of search().upkeep.indices) {
    let said = 0;
    let progress = Promise.resolve();
    const { saved, stale, removed, failed } = await index.rebuild(organisation, (done) => {
      if (done < said + 10_000) return;
      said = done;
      progress = progress.then(() =>
        write(stdout, `${index.name}: ${say(locale, "searchProgress", done)}\n`),
      );
    });
    await progress;
    await write(stdout, `${index.name}: ${say(locale, "searchRebuilt", saved, stale, removed, failed)}\n`);
    anyFailed ||= failed > 0;
  }
  return anyFailed ? 1 : 0;
}

async function check(organisation: string, stdout: Writable, locale: Locale): Promise<number> {
  let anyDiffers = false;
  for (const { name, check: compare } of search().upkeep.indices) {
    let differences = 0;
    for await (const { organisationId, id, fault } of compare(organisation)) {
      differences += 1;
      if (differences <= shownFaults)
        await write(stdout, `${name}: ${organisationId} ${id} ${say(locale, faults[fault])}\n`);
    }
    const verdict = differences > 0 ? say(locale, "searchDiffers", differences) : say(locale, "searchAgrees");
    await write(stdout, `${name}: ${verdict}\n`);
    anyDiffers ||= differences > 0;
  }
  return anyDiffers ? 1 : 0;
}

/**
 * Writes each of the search's indices anew from the works themselves, or compares them with these.
 * @returns the exit code: 0 all is in the index as it is, 1 something is not
 */
export async function runSearchIndex(
  { task, organisation = "all" }: SearchIndexCommand,
  stdout: Writable,
  locale: Locale,
): Promise<number> {
  try {
    return await (task === "rebuild" ? rebuild : check)(organisation, stdout, locale);
  } finally {
    await closeSearch();
  }
}
