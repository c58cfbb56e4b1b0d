import { closeDatabases, databaseFor } from "@/db/client";
import { attributedQuotations } from "@/lib/engines/similarity/quotations";
import { engineVersions } from "@/lib/features/texts/adapters/engine-versions";
import { makeFingerprintIndex } from "@/lib/features/texts/adapters/fingerprint-index.drizzle";
import { makePairRepository } from "@/lib/features/texts/adapters/pair-repository.drizzle";
import { makeTextRepository } from "@/lib/features/texts/adapters/text-repository.drizzle";
import { makeTextThreads } from "@/lib/features/texts/adapters/text-threads";
import { textChangedName } from "@/lib/features/texts/events";
import type { RequestReading } from "@/lib/features/texts/ports";
import { makeFailText } from "@/lib/features/texts/use-cases/fail-text";
import { makeCompareText, makeEnrichText, makeTakeText } from "@/lib/features/texts/use-cases/read-text";
import { makeRefreshTexts } from "@/lib/features/texts/use-cases/refresh-texts";
import { makeRequestMissed } from "@/lib/features/texts/use-cases/request-missed";
import { makeRetryText } from "@/lib/features/texts/use-cases/retry-text";
import { makeGetPair, makeGetText, makeListPairs } from "@/lib/features/texts/use-cases/view-texts";
import { derivedId, newId } from "@/lib/kernel/ids";
import { closeDurable, durable } from "./durable";
import { readership } from "./readership";
import { studentsOf } from "./students";
import { openTextSource } from "./texts-source";

const requestReading: RequestReading = (references, key) =>
  durable().queue.send(
    references.map((data) => ({
      id: key === undefined ? newId() : derivedId(data.id, key),
      name: textChangedName,
      data,
    })),
  );

const shared = globalThis as { elysiaTexts?: ReturnType<typeof compose> };

function compose() {
  const database = databaseFor("texts");
  const engine = makeTextThreads(1);
  const deps = {
    ...{ readership, studentsOf, engine, requestReading },
    versions: engineVersions,
    quotationsIn: attributedQuotations,
    source: openTextSource(),
    texts: makeTextRepository(database),
    index: makeFingerprintIndex(database),
    pairs: makePairRepository(database),
  };
  return {
    getText: makeGetText(deps),
    listPairs: makeListPairs(deps),
    getPair: makeGetPair(deps),
    retryText: makeRetryText(deps),
    /** For measurements and tests. */
    ...{ index: deps.index, engine },
    /** For the durable function, the maintenance and the command: the system's own. */
    reading: {
      take: makeTakeText(deps),
      enrich: makeEnrichText(deps),
      compare: makeCompareText(deps),
      fail: makeFailText(deps),
      requestMissed: makeRequestMissed(deps),
      refresh: makeRefreshTexts(deps),
    },
    close: () => engine.close(),
  };
}

/** What is known of texts and what they share, for pages, routes and durable functions. */
export function texts(): ReturnType<typeof compose> {
  shared.elysiaTexts ??= compose();
  return shared.elysiaTexts;
}

/** For a command: ends the threads and closes the queue and the databases. */
export async function closeTexts(): Promise<void> {
  await shared.elysiaTexts?.close();
  await closeDurable();
  shared.elysiaTexts = undefined;
  await closeDatabases();
}
