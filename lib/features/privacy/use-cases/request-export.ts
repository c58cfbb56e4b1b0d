import { type Actor, requirePermission } from "@/lib/kernel/actor";
import { auditNote } from "@/lib/kernel/audit";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { newId } from "@/lib/kernel/ids";
import type { ObjectStorage } from "@/lib/platform/storage/port";
import type { ExportRepository, People, StoredExport } from "../ports";
import type { DataExport } from "../schemas";

type Deps = { exports: ExportRepository; people: People; storage: ObjectStorage; clock: Clock };

const dayMs = 86_400_000;
const keptDays = 7;
const mostADay = 3;
const mostListed = 50;

/**
 * Asks for a copy of all that is kept of the actor.
 * @throws AppError `forbidden`, `export_limit` while one is under way, and after three in a day
 */
export const makeRequestExport =
  ({ exports, people, clock }: Deps) =>
  async (actor: Actor): Promise<DataExport> => {
    requirePermission(actor, "account.write");
    const at = clock();
    const { userId } = actor;
    const organisationId = (await people.ownSpace(userId)) ?? actor.organisationId;
    const wanted = {
      ...{ id: newId(), organisationId, userId, createdAt: at },
      expiresAt: new Date(at.getTime() + keptDays * dayMs),
    };
    const target = { kind: "export", id: wanted.id };
    const note = auditNote({ ...actor, organisationId }, { action: "export.requested", target, at });
    const limit = { since: new Date(at.getTime() - dayMs), most: mostADay };
    if (!(await exports.request(wanted, limit, note))) throw new AppError("export_limit");
    return present({ ...wanted, status: "queued", objectKey: null, bytes: null, finishedAt: null }, at);
  };

/** The actor's own exports, newest first. @throws AppError `forbidden` */
export const makeListExports =
  ({ exports, clock }: Deps) =>
  async (actor: Actor): Promise<DataExport[]> => {
    requirePermission(actor, "account.read");
    return (await exports.list(actor.userId, mostListed)).map((one) => present(one, clock()));
  };

/**
 * The file of one of the actor's own exports, in parts.
 * @throws AppError `forbidden`, `not_found` when it is not theirs, is not ready or has expired
 */
export const makeOpenExport =
  ({ exports, storage, clock }: Deps) =>
  async (actor: Actor, id: string): Promise<{ bytes: number; parts: AsyncIterable<Uint8Array> }> => {
    requirePermission(actor, "account.read");
    const found = await exports.find(id);
    const isOpen = found?.userId === actor.userId && found.expiresAt > clock();
    const parts = isOpen && found.objectKey ? await storage.open(found.objectKey) : null;
    if (!parts || !found) throw new AppError("not_found");
    return { bytes: found.bytes ?? 0, parts };
  };

const sweptAtOnce = 200;

/** Removes the files of exports that have expired, and their rows. @returns how many */
export const makeSweepExports =
  ({ exports, storage, clock }: Deps) =>
  async (): Promise<number> => {
    const expired = await exports.listExpired(clock(), sweptAtOnce);
    for (const { id, organisationId } of expired) {
      await storage.deleteAll(organisationId, id);
      await exports.remove(id);
    }
    return expired.length;
  };

const present = (
  { id, status, bytes, createdAt, finishedAt, expiresAt }: StoredExport,
  now: Date,
): DataExport => ({
  ...{ id, bytes },
  status: expiresAt <= now ? "expired" : status,
  createdAt: createdAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
  expiresAt: expiresAt.toISOString(),
});
