import { systemActor } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import type { PartFiles, UploadRepository } from "../../upload-ports";
import type { makeDiscardUpload } from "./begin-upload";

const atOnce = 200;
/** What is left then has its turn the next time. */
const maxRounds = 50;

type Dependencies = {
  uploads: UploadRepository;
  parts: PartFiles;
  discard: ReturnType<typeof makeDiscardUpload>;
  clock: Clock;
};

/** Forgets uploads that have expired: unfinished ones with their bytes and what they took of the quota. @returns how many */
export const makeSweepUploads =
  ({ uploads, parts, discard, clock }: Dependencies) =>
  async (): Promise<number> => {
    let swept = 0;
    for (let round = 0; round < maxRounds; round++) {
      const expired = await uploads.listExpired(clock(), atOnce);
      for (const upload of expired)
        await (upload.work ? uploads.remove(upload) : discard(systemActor(upload.organisationId), upload));
      swept += expired.length;
      if (expired.length < atOnce) break;
    }
    await parts.removeExpired();
    return swept;
  };
