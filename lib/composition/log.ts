import { env } from "@/lib/config/env";
import { makePinoLog } from "@/lib/platform/log/adapters/pino";
import type { Log } from "@/lib/platform/log/port";

const shared = globalThis as { elysiaLog?: Log };

/**
 * The process's log. Kept on `globalThis`: Next bundles modules more than once, and a context opened in one bundle
 * must be seen in the others.
 * @param service which process writes; the first call decides
 */
export function log(service: "web" | "worker" | "cli" = "web"): Log {
  shared.elysiaLog ??= makePinoLog({ service, level: env().LOG_LEVEL });
  return shared.elysiaLog;
}
