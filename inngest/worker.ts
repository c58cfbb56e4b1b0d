import { declareWorker } from "@/db/client";
import { durable } from "@/lib/composition/durable";
import { log } from "@/lib/composition/log";
import { startWorkerParts, stopParts } from "./worker-parts";

/** The worker's process: runs until SIGTERM or SIGINT, then hands back what it has not finished. */
async function main(): Promise<void> {
  declareWorker();
  log("worker").info("worker starts", { engine: durable().engine });
  const parts = await startWorkerParts();
  log().info("worker is ready");
  process.send?.("ready");
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log().info("worker stops", { signal });
    await stopParts(parts);
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop("SIGTERM"));
  process.on("SIGINT", () => void stop("SIGINT"));
}

main().catch((error: unknown) => {
  log("worker").error("the worker could not start", { error });
  process.exit(1);
});
