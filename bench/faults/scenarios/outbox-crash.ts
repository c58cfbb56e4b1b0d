import { holdsWithin, waitFor } from "../patience";
import { ProductProcess } from "../product-process";
import { equal, type Scenario } from "../scenario";
import type { Stage } from "../stage";

const uploads = 3;
const hangSeconds = 20;
const givenMs = 20_000;

/** Makes a statement on the outbox hang, so that whoever executes it can be killed in the middle of it. */
async function hangAt({ admin }: Stage, statement: "insert" | "update"): Promise<void> {
  await admin.unsafe(`
    create or replace function public.hang() returns trigger language plpgsql as
      $$ begin perform pg_sleep(${hangSeconds}); return new; end $$;
    create trigger hang after ${statement} on analyses.outbox for each row execute function public.hang()`);
}

const letGo = ({ admin }: Stage) => admin.unsafe("drop trigger hang on analyses.outbox");

/** Waits until a process hangs there, and kills it; Postgres notices and rolls back. */
async function killWhileHanging({ admin }: Stage, part: ProductProcess): Promise<void> {
  const hangs = async () =>
    (await admin`select from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'`)
      .length > 0;
  await waitFor("the statement to hang", givenMs, hangs);
  await part.kill();
  await admin`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event = 'PgSleep'`;
}

async function counts({ admin }: Stage) {
  const [row] = await admin<{ submissions: number; waiting: number; events: number }[]>`
    select (select count(*)::int from analyses.submissions) as submissions,
      (select count(*)::int from analyses.outbox where sent_at is null) as waiting,
      (select count(*)::int from durable.events where name = 'analyses/essay.submitted') as events`;
  return row ?? { submissions: -1, waiting: -1, events: -1 };
}

export const outboxCrash: Scenario = {
  name: "outbox-crash",
  fault: "a crash between row and event, in the middle of an upload, and between sending and marking",
  mustHold: "the event leaves all the same, once; an upload that was rolled back emits none",
  run: async (stage) => {
    await hangAt(stage, "insert");
    await killWhileHanging(stage, ProductProcess.start(stage, "submit"));
    await letGo(stage);
    const rolledBack = await counts(stage);
    const parts = Array.from({ length: uploads }, () => ProductProcess.start(stage, "submit"));
    await waitFor("the uploads", 60_000, async () => parts.every((part) => part.has("submitted")));
    await Promise.all(parts.map((part) => part.kill()));
    const crashed = await counts(stage);
    await hangAt(stage, "update");
    await killWhileHanging(stage, ProductProcess.start(stage, "relay"));
    await letGo(stage);
    const sentUnmarked = await counts(stage);
    await ProductProcess.start(stage, "relay").ready();
    const left = await holdsWithin(givenMs, async () => (await counts(stage)).waiting === 0);
    const after = await counts(stage);
    return {
      checks: [
        equal("rows of the upload killed in the middle", 0, rolledBack.submissions + rolledBack.waiting),
        equal("uploads stored before the crash", uploads, crashed.submissions),
        equal("their events, not yet sent", uploads, crashed.waiting),
        equal("sent, and not marked when the relay died", uploads, sentUnmarked.waiting),
        equal("events of the engine after that crash", uploads, sentUnmarked.events),
        equal("everything marked as sent at last", "yes", left ? "yes" : "no"),
        equal("events of the engine, one an upload", uploads, after.events),
      ],
      attacks: { kills: uploads + 2 },
    };
  },
};
