import { setTimeout as sleep } from "node:timers/promises";
import { openResilientSql } from "@/inngest/embedded/store/postgres/resilient-sql";
import { seededRandom } from "@/lib/kernel/seeded-random";
import type { Fleet } from "./fleet";
import { leaseMs, type Plan } from "./settings";

const shortestPauseMs = 150;
const longestPauseMs = 550;

export type Attacks = { kills: number; freezes: number; terminations: number };

/** Attacks until everything planned was done, or `isOver`. @returns what was done */
export async function attack(fleet: Fleet, plan: Plan, isOver: () => boolean): Promise<Attacks> {
  const random = seededRandom(plan.seed);
  const admin = openResilientSql(plan.urls.superuser, { max: 1, onnotice: () => {} });
  const done: Attacks = { kills: 0, freezes: 0, terminations: 0 };
  const terminate = async () => {
    await admin`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and usename = 'elysia_app'`;
    return true;
  };
  const means = {
    kills: () => fleet.kill(random),
    freezes: () => fleet.freeze(random, leaseMs * 2),
    terminations: terminate,
  };
  while (!isOver()) {
    const left = (["kills", "freezes", "terminations"] as const).flatMap((kind) =>
      Array.from({ length: plan[kind] - done[kind] }, () => kind),
    );
    const kind = left[Math.floor(random() * left.length)];
    if (!kind) break;
    if (await means[kind]()) done[kind] += 1;
    await sleep(shortestPauseMs + random() * (longestPauseMs - shortestPauseMs));
  }
  await admin.end();
  return done;
}
