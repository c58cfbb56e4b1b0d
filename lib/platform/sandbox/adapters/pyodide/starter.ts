import { rm } from "node:fs/promises";
import { findConfinement } from "./confinement";
import { ensureSnapshot } from "./snapshot";
import { type Interpreter, startInterpreter } from "./start-interpreter";

type Prepared = { confinement: readonly string[]; snapshotFile: string };

/**
 * Starts interpreters, after finding out once how this system confines them and making the snapshot where it is
 * missing. A snapshot that no interpreter starts from is thrown away, and made again for the next start.
 * @param signal ends every interpreter
 */
export function makeStarter(cacheFolder: string, signal: AbortSignal): () => Promise<Interpreter> {
  let preparing: Promise<Prepared> | undefined;
  const prepare = async () => {
    const confinement = await findConfinement();
    return { confinement, snapshotFile: await ensureSnapshot(cacheFolder, confinement, signal) };
  };
  const forget = () => {
    preparing = undefined;
  };
  return async () => {
    signal.throwIfAborted();
    preparing ??= prepare();
    const { confinement, snapshotFile } = await preparing.catch((error: unknown) => {
      forget();
      throw error;
    });
    try {
      return await startInterpreter(confinement, snapshotFile, signal);
    } catch (error) {
      signal.throwIfAborted();
      forget();
      await rm(snapshotFile, { force: true });
      throw error;
    }
  };
}
