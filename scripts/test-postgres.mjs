import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findFreePort } from "./launch/ports.mjs";
import { removePostgres } from "./launch/postgres-place.mjs";
import { startPostgres } from "./postgres.mjs";

/** Ends Postgres and removes its files when the test run is killed: its input closes with the process that made it. */
const WATCH = 'read -r _; kill -QUIT "$1" 2>/dev/null; sleep 1; rm -rf "$2"';

/**
 * A throw-away Postgres for tests: a free port, a temporary folder, nothing synced to disk.
 * @returns {Promise<{ ownerUrl: string, appUrl: string, superUrl: string, stop: () => Promise<void> }>}
 */
export async function startTestPostgres() {
  const dataDir = mkdtempSync(join(tmpdir(), "elysia-test-"));
  chmodSync(dataDir, 0o711);
  const { ownerUrl, appUrl, superUrl, pid, stop } = await startPostgres({
    dataDir,
    port: await findFreePort(),
    durable: false,
  });
  const watch = spawn("/bin/sh", ["-c", WATCH, "sh", String(pid), dataDir], {
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  watch.unref();
  return {
    ownerUrl,
    appUrl,
    superUrl,
    stop: async () => {
      await stop();
      removePostgres(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
      watch.kill("SIGKILL");
    },
  };
}
