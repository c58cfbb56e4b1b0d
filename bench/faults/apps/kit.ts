import { setTimeout as sleep } from "node:timers/promises";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/edge";
import { embeddedClientOptions, type RunnerKeys } from "@/inngest/embedded/fetch";
import type { Ledger } from "../ledger";

export type Handler = (request: Request) => Promise<Response>;

/** What the functions of an app work with. */
export type AppParts = { keys: RunnerKeys; runnerFetch: typeof fetch; ledger: Ledger; stepMs: number };

export type App = (parts: AppParts) => Handler;

const quiet = { info() {}, warn() {}, error() {}, debug() {} };

export const pause = (ms: number): Promise<void> => sleep(ms);

/** An app of functions that are made with a client of the embedded runner. */
export const appOf =
  (make: (client: Inngest, parts: AppParts) => InngestFunction.Any[]): App =>
  (parts) => {
    const client = new Inngest({
      id: "faults",
      logger: quiet,
      ...embeddedClientOptions(parts.keys, parts.runnerFetch),
    });
    return serve({ client, functions: make(client, parts), enableUnauthedSync: false });
  };
