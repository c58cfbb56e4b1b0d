import { openAsBlob } from "node:fs";
import { join } from "node:path";
import { databaseFor } from "@/db/client";
import { env } from "@/lib/config/env";
import { maxBatchBytes } from "@/lib/features/analyses/batch-schemas";
import { codeOptions } from "@/lib/features/analyses/submission-schemas";
import { makeFileExaminer } from "@/lib/features/documents/adapters/file-examiner";
import { makePartFiles } from "@/lib/features/documents/adapters/part-files";
import { describeTus, makeTusServer } from "@/lib/features/documents/adapters/tus-server";
import { makeUploadRepository } from "@/lib/features/documents/adapters/upload-repository.drizzle";
import { titleOf } from "@/lib/features/documents/domain/document";
import type { Codes } from "@/lib/features/documents/upload-ports";
import {
  makeBeginUpload,
  makeDiscardUpload,
  makeOpenUpload,
} from "@/lib/features/documents/use-cases/uploads/begin-upload";
import { makeCancelUpload, makeFinishUpload } from "@/lib/features/documents/use-cases/uploads/finish-upload";
import { makeSweepUploads } from "@/lib/features/documents/use-cases/uploads/sweep-uploads";
import { makeTakeIn } from "@/lib/features/documents/use-cases/uploads/take-in";
import { AppError } from "@/lib/kernel/errors";
import { parseInput } from "@/lib/kernel/parse-input";
import { everybodyIn } from "@/lib/kernel/reach";
import { analyses } from "./analyses";
import { documents } from "./documents";

/** The file's name with the ending of what it is, which is told by its content. */
const named = (fileName: string | null, ending: string): string => `${titleOf(fileName, "upload")}${ending}`;

/** The analyses feature as uploads need it. */
const codes: Codes = {
  submit: async (actor, { id, fileName, options, source }) => {
    const { stores, submitCode } = analyses();
    if (await stores.analyses.find(everybodyIn(actor.organisationId), id)) return;
    const given = parseInput(codeOptions, options ?? {});
    await submitCode(actor, { source, fileName: named(fileName, ".py"), ...given }, id);
  },
  submitArchive: async (actor, { id, fileName, options, path, bytes }) => {
    if (bytes > maxBatchBytes) throw new AppError("archive_too_large");
    const { stores, submitBatch } = analyses();
    if (await stores.batches.find(everybodyIn(actor.organisationId), id)) return;
    const file = new File([await openAsBlob(path)], named(fileName, ".zip"));
    await submitBatch(actor, { id, options: parseInput(codeOptions, options ?? {}), files: [file] });
  },
};

const shared = globalThis as { elysiaUploads?: ReturnType<typeof compose> };

function compose() {
  const parts = makePartFiles(join(/* turbopackIgnore: true */ env().dataFolder, "uploads"));
  const uploads = makeUploadRepository(databaseFor("documents"));
  const files = makeFileExaminer();
  const deps = { ...documents().deps, uploads, parts, codes, files };
  const discard = makeDiscardUpload(deps);
  const takeIn = makeTakeIn(deps);
  const finishing = { ...deps, discard, takeIn };
  return {
    parts,
    /** Answers a request of the tus protocol. */
    speakTus: makeTusServer({
      store: parts.store,
      begin: makeBeginUpload(deps),
      open: makeOpenUpload(deps),
      finish: makeFinishUpload(finishing),
      cancel: makeCancelUpload(finishing),
    }),
    describeTus: () => describeTus(parts.store),
    sweep: makeSweepUploads(finishing),
    close: () => files.close(),
  };
}

/** Uploads that go on where they broke off. */
export function uploads(): ReturnType<typeof compose> {
  shared.elysiaUploads ??= compose();
  return shared.elysiaUploads;
}
