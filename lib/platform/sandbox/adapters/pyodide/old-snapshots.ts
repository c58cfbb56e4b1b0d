import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

const finished = /^pyodide-[\da-f]{16}\.snapshot$/u;
const unfinished = /^pyodide-[\da-f]{16}\.snapshot\.[\da-f-]{36}$/u;
/** Snapshots of other versions that stay beside the one in use, the newest: two versions may run side by side while one replaces the other. */
const mostOthers = 1;
/** What has been in the making for longer was left behind. */
const longestMakingMs = 60 * 60 * 1000;

type Kept = { file: string; changedMs: number };

async function filesLike(folder: string, form: RegExp): Promise<Kept[]> {
  const names = (await readdir(folder)).filter((name) => form.test(name));
  const files = names.map(async (name) => {
    const file = join(folder, name);
    const known = await stat(file).catch(() => undefined);
    return known ? [{ file, changedMs: known.mtimeMs }] : [];
  });
  return (await Promise.all(files)).flat();
}

/**
 * Removes the snapshots of earlier versions from a folder, but for the newest, and what a process left there half made. Files of other names
 * stay, and so does `current`.
 * @throws when the folder cannot be read, or a file in it not removed
 */
export async function removeOldSnapshots(folder: string, current: string): Promise<void> {
  const others = (await filesLike(folder, finished)).filter(({ file }) => file !== current);
  const old = others.toSorted((one, other) => other.changedMs - one.changedMs).slice(mostOthers);
  const left = (await filesLike(folder, unfinished)).filter(
    ({ changedMs }) => Date.now() - changedMs > longestMakingMs,
  );
  await Promise.all([...old, ...left].map(({ file }) => rm(file, { force: true })));
}
