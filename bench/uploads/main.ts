import { openAsBlob } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { signIn } from "../session";
import { makeLongFiles } from "./long-files";
import { watchMemory } from "./memory";
import { sendByTus } from "./send-by-tus";

const { values } = parseArgs({
  options: {
    url: { type: "string" },
    "web-pid": { type: "string" },
    uploads: { type: "string", default: "20" },
    bytes: { type: "string", default: "100000000" },
    /** Of one request, as the product's pages send them; 0 sends each file in one. */
    part: { type: "string", default: "8000000" },
  },
});
/** The demo's, each with room for two gigabytes. */
const people = ["ana@elysia.demo", "dev@elysia.demo"];
const password = "ler-com-calma-2026";
const goalMegabytes = 350;
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;

/** Long files sent at the same time to a running product, and what its web process takes; `scripts/bench-uploads.mjs` starts one for it. */
async function main(): Promise<void> {
  const { url = "", uploads, bytes, part } = values;
  const folder = await mkdtemp(join(tmpdir(), "elysia-long-files-"));
  const clients = await Promise.all(people.map((email) => signIn(url, email, password)));
  try {
    const files = await makeLongFiles(folder, Number(bytes));
    const memory = watchMemory(Number(values["web-pid"]));
    const startedAt = performance.now();
    const sent = await Promise.allSettled(
      Array.from({ length: Number(uploads) }, async (_, index) => {
        const client = clients[index % clients.length];
        const path = files[index % files.length];
        if (!client || !path) throw new Error("nobody sends nothing");
        return sendByTus(client, await openAsBlob(path), Number(part));
      }),
    );
    const seconds = (performance.now() - startedAt) / 1000;
    const { before, peak } = await memory.stop();
    const failed = sent.filter((each) => each.status === "rejected");
    for (const each of failed) console.error(String(each.reason));
    const rate = (Number(uploads) * Number(bytes)) / 1e6 / seconds;
    console.log(
      `${sent.length - failed.length} of ${sent.length} uploads of ${megabytes(Number(bytes))} taken`,
    );
    console.log(`${seconds.toFixed(1)} s, ${rate.toFixed(0)} MB a second`);
    console.log(
      `web process: ${megabytes(before)} before, ${megabytes(peak)} at most; goal ${goalMegabytes} MB`,
    );
    process.exitCode = failed.length === 0 && peak < goalMegabytes * 1e6 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
