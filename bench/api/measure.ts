import autocannon from "autocannon";
import { treeCpuMs } from "../durable/process-cpu";
import { quantile } from "../statistics";
import type { Settings } from "./settings";
import type { Target } from "./targets";

/** One request's figures in one round. CPU is in milliseconds a request, of the web server and of Postgres. */
export type Sample = {
  target: string;
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  webMs: number;
  postgresMs: number;
};

/** The processor time that both have used until now, in milliseconds. */
export const cpuNow = ({ webPid, postgresPid }: Pick<Settings, "webPid" | "postgresPid">) => ({
  web: treeCpuMs(webPid),
  postgres: treeCpuMs(postgresPid),
});

type Load = { times: number[]; tookMs: number };

/**
 * Sends one kind of request over all connections for some seconds.
 * @throws Error when an answer has another status than was expected, or none comes
 */
function load(target: Target, settings: Settings, cookie: string, seconds: number): Promise<Load> {
  const times: number[] = [];
  const strange = new Map<number, number>();
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    const instance = autocannon(
      {
        url: new URL(target.path, settings.url).href,
        method: target.method,
        headers: { ...target.headers, cookie, origin: settings.url },
        ...(target.body !== undefined && { body: target.body }),
        connections: settings.connections,
        duration: seconds,
      },
      (error: unknown, result) => {
        const tookMs = performance.now() - startedAt;
        if (error) reject(error);
        else if (strange.size > 0) reject(new Error(`${target.name}: answers ${told(strange)}`));
        else if (result.errors > 0) reject(new Error(`${target.name}: ${result.errors} without an answer`));
        else resolve({ times, tookMs });
      },
    );
    instance.on("response", (_client, status, _bytes, ms) => {
      if (status === target.expected) times.push(ms);
      else strange.set(status, (strange.get(status) ?? 0) + 1);
    });
  });
}

const told = (counts: ReadonlyMap<number, number>): string =>
  [...counts].map(([status, count]) => `${status} (${count} times)`).join(", ");

/** Measures every request in turn, again and again, and tells what it is doing. */
export async function* measureAll(
  targets: readonly Target[],
  settings: Settings,
  cookie: string,
  tell: (line: string) => void,
): AsyncGenerator<Sample> {
  for (const target of targets) await load(target, settings, cookie, settings.warmSeconds);
  for (let round = 1; round <= settings.rounds; round++) {
    for (const target of targets) {
      tell(`round ${round} of ${settings.rounds}: ${target.name}`);
      const before = cpuNow(settings);
      const { times, tookMs } = await load(target, settings, cookie, settings.seconds);
      const after = cpuNow(settings);
      yield {
        target: target.name,
        perSecond: (times.length / tookMs) * 1000,
        p50Ms: quantile(times, 0.5),
        p95Ms: quantile(times, 0.95),
        webMs: (after.web - before.web) / times.length,
        postgresMs: (after.postgres - before.postgres) / times.length,
      };
    }
  }
}
