import type { Clock } from "@/lib/kernel/clock";
import type { ExportFile, Person, PersonalData } from "@/lib/kernel/personal-data";
import type { ObjectStorage } from "@/lib/platform/storage/port";
import { exportIndex } from "../domain/export-index";
import type { ExportRequested } from "../events";
import type { Archive, ExportNotifier, ExportRepository, People } from "../ports";

type Deps = {
  exports: ExportRepository;
  people: People;
  parts: readonly PersonalData[];
  archive: Archive;
  storage: ObjectStorage;
  notify: ExportNotifier;
  clock: Clock;
};

async function* everyFile({ parts, clock }: Deps, person: Person): AsyncGenerator<ExportFile> {
  const paths: string[] = [];
  for (const part of parts) {
    for await (const file of part.export(person)) {
      paths.push(file.path);
      yield file;
    }
  }
  async function* page() {
    yield exportIndex(person.locale, paths, clock());
  }
  yield { path: "index.html", content: page() };
}

/**
 * The durable step that gathers an export and stores it, read and written part by part. Repeating it makes it anew under
 * the same name. An account that is gone has none.
 */
export const makeBuildExport =
  (deps: Deps) =>
  async ({ exportId }: ExportRequested): Promise<void> => {
    const { exports, people, archive, storage, clock } = deps;
    const wanted = await exports.find(exportId);
    const person = wanted && (await people.find(wanted.userId));
    if (!wanted || !person || wanted.status === "ready") return;
    await storage.deleteAll(wanted.organisationId, wanted.id);
    const { key, bytes } = await storage.write(
      wanted.organisationId,
      wanted.id,
      archive(everyFile(deps, person)),
    );
    await exports.finish(wanted.id, { objectKey: key, bytes }, clock());
  };

/** The durable step after it: tells the person. */
export const makeTellOfExport =
  ({ exports, notify }: Deps) =>
  async ({ exportId }: ExportRequested): Promise<void> => {
    const wanted = await exports.find(exportId);
    if (wanted?.status === "ready") await notify(wanted);
  };

/** What is left to do when an export could not be made: another one may be asked for. */
export const makeFailExport =
  ({ exports, clock }: Deps) =>
  async ({ exportId }: ExportRequested): Promise<void> => {
    const wanted = await exports.find(exportId);
    if (wanted?.status === "queued") await exports.finish(exportId, null, clock());
  };
