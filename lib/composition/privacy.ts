import { databaseFor } from "@/db/client";
import { env } from "@/lib/config/env";
import { personalAccess } from "@/lib/features/access/adapters/personal-data.drizzle";
import { personalWork } from "@/lib/features/analyses/adapters/personal-work.drizzle";
import { personalAudit } from "@/lib/features/audit/adapters/personal-data.drizzle";
import { personalDocuments } from "@/lib/features/documents/adapters/personal-documents.drizzle";
import { personalUploads } from "@/lib/features/documents/adapters/personal-uploads.drizzle";
import { personalNotifications } from "@/lib/features/notifications/adapters/personal-data.drizzle";
import { personalPreferences } from "@/lib/features/preferences/adapters/personal-data.drizzle";
import { makeDeletionRepository } from "@/lib/features/privacy/adapters/deletion-repository.drizzle";
import { makeExportRepository } from "@/lib/features/privacy/adapters/export-repository.drizzle";
import { personalExports } from "@/lib/features/privacy/adapters/personal-exports.drizzle";
import { linkSecrets } from "@/lib/features/privacy/adapters/secrets";
import { zipStream } from "@/lib/features/privacy/adapters/zip-stream";
import type { ExportNotifier } from "@/lib/features/privacy/ports";
import {
  makeBuildExport,
  makeFailExport,
  makeTellOfExport,
} from "@/lib/features/privacy/use-cases/build-export";
import {
  type Kept,
  makeBeginDeletion,
  makeErasePart,
  makeWriteReceipt,
} from "@/lib/features/privacy/use-cases/erase-account";
import {
  makeCancelDeletion,
  makeCancelOwnDeletion,
  makeGetDeletion,
  makeRequestDeletion,
  makeViewDeletion,
} from "@/lib/features/privacy/use-cases/request-deletion";
import {
  makeListExports,
  makeOpenExport,
  makeRequestExport,
  makeSweepExports,
} from "@/lib/features/privacy/use-cases/request-export";
import { personalTexts } from "@/lib/features/texts/adapters/personal-texts.drizzle";
import { makeTextRepository } from "@/lib/features/texts/adapters/text-repository.drizzle";
import { personalUsage } from "@/lib/features/usage/adapters/personal-data.drizzle";
import { personalWebhooks } from "@/lib/features/webhooks/adapters/personal-data.drizzle";
import { systemClock } from "@/lib/kernel/clock";
import type { Erased, PersonalData } from "@/lib/kernel/personal-data";
import { personalRequests } from "@/lib/platform/idempotency/adapters/personal-data.drizzle";
import { personalMail } from "@/lib/platform/mail/adapters/personal-data.drizzle";
import { personalRuns } from "@/lib/platform/runs/adapters/personal-data.drizzle";
import { personalSearchEntries } from "@/lib/platform/search/adapters/personal-data.drizzle";
import { accounts } from "./accounts";
import { analysisEndedKey } from "./author-notifier";
import { notifications } from "./notifications";
import { search } from "./search";
import { isMirrored } from "./search-index";
import { storage } from "./storage";
import { uploads } from "./uploads";

/** What stays of a person who is gone, and why. Receipts say it in these words, which is why they are no interface text. */
const kept: readonly Kept[] = [
  {
    store: "audit.entries",
    what: "who did what and when, under an id that stands for nobody any more",
    why: "a log with gaps proves nothing to the others; names, addresses and details were erased",
  },
  {
    store: "durable.*",
    what: "which functions ran, under ids",
    why: "they hold no personal data, and are forgotten by their own age",
  },
  {
    store: "privacy.deletions",
    what: "this receipt, under an id that stands for nobody any more",
    why: "it is the proof of the deletion",
  },
];

/** Tables with columns of people or organisations that no part answers for, each with the reason. */
export const notPersonal: Readonly<Record<string, string>> = {
  "privacy.deletions": "the receipt of a deletion outlives its account; it names an id alone",
  "search.unmirrored":
    "which works a search server is still to be told of, removed ones too: their ids alone",
};

const endings = ["completed", "partial", "failed", "cancelled"] as const;

const notify: ExportNotifier = ({ id, organisationId, userId }) =>
  notifications().notify({
    ...{ organisationId, userId, key: `export-ready:${id}`, kind: "privacy.export-ready" },
    ...{ data: {}, href: "/account/privacy" },
  });

/** What other features say of analyses: the notice of their end, also to those who ran them again, the search, and what is known of their texts. */
async function forgetAnalyses(organisationId: string, ids: readonly string[]): Promise<Erased[]> {
  const keys = ids.flatMap((id) => endings.map((status) => analysisEndedKey(id, status)));
  const removed = await notifications().remove(organisationId, keys);
  const known = makeTextRepository(databaseFor("texts"));
  let [found, read] = [0, 0];
  for (const id of ids) {
    if (await search().index.remove({ organisationId, id })) found += 1;
    if (await known.remove({ organisationId, id })) read += 1;
  }
  return [
    { store: "notifications.notifications", removed },
    { store: "search.entries", removed: found },
    { store: "texts.texts", removed: read },
  ];
}

function compose() {
  const database = databaseFor("privacy");
  const exports = makeExportRepository(database);
  /** Accounts are the last: by them the others find what is whose. A part that is missing here fails a test. */
  const parts: readonly PersonalData[] = [
    personalWork({
      database: databaseFor("analyses"),
      storage: storage(),
      forget: forgetAnalyses,
    }),
    personalDocuments({ database: databaseFor("documents"), storage: storage() }),
    personalUploads({ database: databaseFor("documents"), parts: uploads().parts }),
    personalSearchEntries(databaseFor("search"), isMirrored()),
    personalTexts(databaseFor("texts")),
    personalNotifications(databaseFor("notifications")),
    personalPreferences(databaseFor("preferences")),
    personalMail(databaseFor("mail")),
    personalRequests(databaseFor("gateway")),
    personalAccess(databaseFor("access")),
    personalWebhooks(databaseFor("webhooks")),
    personalUsage(databaseFor("usage")),
    personalRuns(databaseFor("operations")),
    personalExports({ database, exports, storage: storage() }),
    personalAudit(databaseFor("audit")),
    accounts().personalData,
  ];
  const deps = {
    ...{ exports, storage: storage(), parts, kept, notify },
    deletions: makeDeletionRepository(database),
    people: accounts().people,
    archive: zipStream,
    secrets: linkSecrets,
    clock: systemClock,
    graceDays: env().DELETION_GRACE_DAYS,
  };
  return {
    parts,
    requestExport: makeRequestExport(deps),
    listExports: makeListExports(deps),
    openExport: makeOpenExport(deps),
    buildExport: makeBuildExport(deps),
    tellOfExport: makeTellOfExport(deps),
    failExport: makeFailExport(deps),
    sweepExports: makeSweepExports(deps),
    requestDeletion: makeRequestDeletion(deps),
    getDeletion: makeGetDeletion(deps),
    cancelOwnDeletion: makeCancelOwnDeletion(deps),
    viewDeletion: makeViewDeletion(deps),
    cancelDeletion: makeCancelDeletion(deps),
    beginDeletion: makeBeginDeletion(deps),
    erasePart: makeErasePart(deps),
    writeReceipt: makeWriteReceipt(deps),
    graceDays: deps.graceDays,
  };
}

let composed: ReturnType<typeof compose> | undefined;

/** The export and the deletion of accounts. Every feature's part is composed here. */
export function privacy(): ReturnType<typeof compose> {
  composed ??= compose();
  return composed;
}
