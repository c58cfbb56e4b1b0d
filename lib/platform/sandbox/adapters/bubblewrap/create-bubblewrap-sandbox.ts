import { availableParallelism } from "node:os";
import type { Sandbox, SandboxJob, SandboxLimits, SandboxResult } from "../../port";
import type { BubblewrapSetup } from "./bubblewrap-setup";
import { startZygote, type Zygote } from "./zygote";

export type BubblewrapOptions = {
  /** From `findBubblewrap`. */
  setup: BubblewrapSetup;
  /** How many programs run at once; one a processor, at most 8, when left out. */
  places?: number;
  /** How many wait for a place before more are refused. */
  maxQueued?: number;
  /** What might have gone wrong in a fork-server unseen goes with it after so many programs. */
  jobsPerZygote?: number;
  /**
   * How much later than its time limit a program is killed with its whole fork-server, when that did not do it alone;
   * what it printed is lost then. 100 ms when left out.
   */
  slackMs?: number;
};

type Waiting = {
  job: SandboxJob;
  resolve: (result: SandboxResult) => void;
  reject: (error: unknown) => void;
};

/** A place for one program at a time; its fork-server may still be starting. */
type Place = { zygote: Promise<Zygote> | undefined; served: number };

const maxPlaces = 8;
const defaultQueue = 1_000;
const defaultJobsPerZygote = 500;
const defaultSlackMs = 100;

/** The largest of each that a job may ask for; below 64 MiB the interpreter itself does not fit. */
const bounds: Record<keyof SandboxLimits, readonly [least: number, most: number]> = {
  wallMs: [1, 600_000],
  cpuMs: [1, 600_000],
  memoryMb: [64, 65_536],
  outputBytes: [0, 64 * 1024 * 1024],
};
const maxTextLength = 64 * 1024 * 1024;

/** Native Python in bubblewrap: a pool of warm fork-servers, each with one program at a time, served in order. */
export function createBubblewrapSandbox({
  setup,
  places: size = Math.min(availableParallelism(), maxPlaces),
  maxQueued = defaultQueue,
  jobsPerZygote = defaultJobsPerZygote,
  slackMs = defaultSlackMs,
}: BubblewrapOptions): Sandbox {
  const free: Place[] = Array.from({ length: size }, () => ({ zygote: undefined, served: 0 }));
  const places = [...free];
  const queue: Waiting[] = [];
  let closed = false;

  const start = (place: Place): Promise<Zygote> => {
    if (closed) throw new Error("the sandbox is closed");
    const zygote = startZygote(setup, slackMs);
    Object.assign(place, { zygote, served: 0 });
    zygote.catch(() => {
      place.zygote = undefined;
    });
    return zygote;
  };
  const soundZygote = async (place: Place): Promise<Zygote> => {
    const zygote = await (place.zygote ?? start(place));
    return zygote.sound() ? zygote : start(place);
  };

  /** A fork-server that is lost before the program began is no fault of the program: another takes the job, once. */
  const runAt = async (place: Place, job: SandboxJob): Promise<SandboxResult> => {
    for (let attempt = 0; attempt < 2 && !closed; attempt += 1) {
      const zygote = await soundZygote(place);
      const result = await zygote.run(job);
      place.served += 1;
      if (result) return result;
    }
    throw new Error(closed ? "the sandbox is closed" : "the sandbox is broken: programs do not start in it");
  };

  const renew = async (place: Place) => {
    const zygote = await place.zygote?.catch(() => undefined);
    if (zygote?.sound() && place.served < jobsPerZygote) return;
    void zygote?.end();
    if (!closed) void start(place);
  };

  const serveNext = async (): Promise<void> => {
    const place = queue.length > 0 ? free.shift() : undefined;
    const next = place ? queue.shift() : undefined;
    if (!place || !next) return;
    await runAt(place, next.job).then(next.resolve, next.reject);
    await renew(place);
    free.push(place);
    void serveNext();
  };

  return {
    environment: async () => {
      const zygotes = await Promise.all(places.map((place) => place.zygote ?? start(place)));
      return { adapter: "bubblewrap", python: zygotes[0]?.python ?? "", native: true };
    },
    run: (job) =>
      new Promise((resolve, reject) => {
        checkJob(job);
        if (closed) throw new Error("the sandbox is closed");
        if (queue.length >= maxQueued) throw new Error("the sandbox is full");
        queue.push({ job, resolve, reject });
        void serveNext();
      }),
    close: async () => {
      closed = true;
      for (const { reject } of queue.splice(0)) reject(new Error("the sandbox is closed"));
      await Promise.all(places.map(async ({ zygote }) => (await zygote?.catch(() => undefined))?.end()));
    },
  };
}

/** @throws RangeError where a limit makes no sense or a text is too long: a mistake of the caller, not of the program */
function checkJob({ program, payload = "", stdin = "", limits }: SandboxJob): void {
  for (const [name, [least, most]] of Object.entries(bounds)) {
    const value = limits[name as keyof SandboxLimits];
    if (!(value >= least && value <= most))
      throw new RangeError(`${name} is not between ${least} and ${most}`);
  }
  if ([program, payload, stdin].some((text) => text.length > maxTextLength))
    throw new RangeError("a program, its payload and its input have at most 64 Mi characters each");
}
