import { type Feature, featureScripts } from "../scripts/all";
import type { Order } from "../scripts/line";
import { cancelWithinMs } from "../scripts/outside";
import type { Chance } from "./chance";
import type { Answer, Deed, FeaturePlan, Plan, PlannedEvent, Sending } from "./plan";

type Drawn = Required<FeaturePlan> & { names: Plan["features"] };

/** Two events of one storm are this close where they are to meet. */
const closeMs = 40;
/** Longer than any check waits for what should end it. */
const endlessMs = 420_000;

/** Draws what a schedule exercises beside steps: nothing, one feature or two. */
export function drawFeatures(chance: Chance, begin: number): Drawn {
  const names = chance.pick(0, 1, 1, 1, 2);
  const all = Object.keys(featureScripts).filter(isFeature);
  const drawn: Drawn = { names: [], sendings: [], answers: [], deeds: [], blackouts: [] };
  for (const name of chance.times(names, () => all[chance.upTo(all.length)])) {
    if (!name || drawn.names.includes(name)) continue;
    const { sendings = [], answers = [], deeds = [], blackouts = [] } = features[name](chance, begin);
    drawn.names.push(name);
    drawn.sendings.push(...sendings);
    drawn.answers.push(...answers);
    drawn.deeds.push(...deeds);
    drawn.blackouts.push(...blackouts);
  }
  return drawn;
}

const isFeature = (name: string): name is Feature => name in featureScripts;

const event = (name: string, order: Omit<Order, "n" | "tenant"> & { n?: number }): PlannedEvent => ({
  key: order.order,
  name,
  data: { n: 0, tenant: "", ...order },
});
const alone = (atMs: number, planned: PlannedEvent): Sending => ({ atMs, events: [planned], twice: false });

const features: Record<Feature, (chance: Chance, begin: number) => FeaturePlan> = {
  waits: (chance) => {
    const answers: Answer[] = [];
    const sendings = chance.times(chance.between(2, 5), (index) => {
      const key = `w${index}`;
      const ms = chance.between(1500, 12_000);
      for (let nth = chance.upTo(4); nth > 0; nth--) {
        const afterMs = answerTime(chance, ms);
        const leaf = chance.pick("answer", "answer", "echo", "bell");
        const asked = { order: `${key} answer ${nth}`, key: chance.pick(key, key, "no one") };
        answers.push({ order: key, leaf, afterMs, event: event(leaf === "bell" ? "bell" : "answer", asked) });
      }
      return alone(chance.upTo(40_000), event("waiter", { order: key, key, ms, n: chance.upTo(8) }));
    });
    const bells = chance.times(chance.upTo(4), (index) =>
      alone(chance.upTo(60_000), event("bell", { order: `bell ${index}` })),
    );
    return { sendings: [...sendings, ...bells], answers };
  },
  cancellations: (chance) => {
    const answers: Answer[] = [];
    const sendings = chance.times(chance.between(2, 5), (index): Sending[] => {
      const key = `c${index}`;
      const afterMs = answerTime(chance, cancelWithinMs);
      const ms = afterMs < cancelWithinMs - 2000 ? endlessMs : chance.between(4000, 25_000);
      const stop = event("stop", { order: `${key} stop`, key: chance.pick(key, key, key, "no one") });
      const atMs = chance.upTo(40_000);
      const begun = alone(
        atMs,
        event("cancellable", { order: key, key, ms: stop.data.key === key ? ms : 5000 }),
      );
      if (chance.happens(0.3)) return [begun, alone(atMs + chance.upTo(closeMs), stop)];
      answers.push({ order: key, leaf: "rest", afterMs, event: stop });
      return [begun];
    });
    return { sendings: sendings.flat(), answers };
  },
  times: (chance, begin) => ({
    sendings: chance.times(chance.between(3, 7), (index) => {
      const atMs = chance.upTo(30_000);
      if (chance.happens(0.3))
        return alone(
          atMs,
          event("sleeper", { order: `t${index}`, at: begin + atMs + chance.between(-9000, 20_000) }),
        );
      const ms = chance.pick(500, 4000, 5500, endlessMs);
      return alone(
        atMs,
        event("hurried", { order: `t${index}`, key: chance.pick("x", "y"), ms, n: chance.upTo(6) }),
      );
    }),
  }),
  calls: (chance) => {
    const count = chance.between(2, 4);
    const sendings = chance.times(count, (index) =>
      alone(chance.upTo(30_000), event("caller", { order: `v${index}`, n: chance.upTo(8) })),
    );
    const deeds = chance.times(
      chance.upTo(4),
      (): Deed => ({
        kind: chance.pick("cancel", "cancel invoked", "cancel invoked"),
        atMs: chance.upTo(45_000),
        order: `v${chance.upTo(count)}`,
      }),
    );
    return { sendings, deeds };
  },
  limits: (chance) => ({ sendings: burst(chance, ["once", "rated", "throttled"], 40_000) }),
  debounces: (chance) => ({ sendings: burst(chance, ["debounced"], 30_000) }),
  batches: (chance) => ({ sendings: burst(chance, ["batched"], 30_000) }),
  singletons: (chance) => ({ sendings: burst(chance, ["single", "newest"], 30_000) }),
  crons: (chance) => ({
    blackouts: chance.happens(0.6)
      ? [{ atMs: chance.between(10_000, 60_000), ms: chance.between(5000, 130_000) }]
      : [],
  }),
  reruns: (chance) => ({
    deeds: chance.times(
      chance.between(1, 4),
      (): Deed => ({
        kind: "rerun",
        atMs: chance.upTo(90_000),
        order: `o${chance.upTo(4)}`,
      }),
    ),
  }),
};

/** After a run has asked: at once, in between, or about when its time is over. */
const answerTime = ({ pick, upTo, between }: Chance, limitMs: number): number =>
  pick(
    upTo(closeMs),
    upTo(closeMs),
    upTo(limitMs),
    between(limitMs - closeMs, limitMs + closeMs),
    limitMs + 3000,
  );

/** Events under few keys, some so close that two workers have them at once. */
function burst(
  { times, between, pick, upTo, happens }: Chance,
  names: string[],
  withinMs: number,
): Sending[] {
  const main = names[upTo(names.length)] ?? "";
  let atMs = upTo(withinMs);
  return times(between(5, 13), (index): Sending => {
    atMs = happens(0.5) ? atMs + upTo(closeMs) : upTo(withinMs);
    const name = happens(0.75) ? main : (names[upTo(names.length)] ?? "");
    const ms = name === "newest" ? endlessMs : 0;
    const order = { order: `${name}${index}`, key: pick("x", "x", "x", "y"), n: upTo(8), ms };
    return { atMs, events: [event(name, order)], twice: happens(0.2) };
  });
}
