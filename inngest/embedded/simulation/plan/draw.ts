import { seededRandom } from "@/lib/kernel/seeded-random";
import { Chance } from "./chance";
import { drawFeatures } from "./features";
import { crowd, type Deed, loner, type Plan, type Sending, stormMs } from "./plan";

const tenMinutes = 600_000;
const names = ["serial", "serial", "plain", "wave", "parent", "tenant", "tenant", "shared", "broken"];

/** Draws a schedule. @param begin when it begins, in milliseconds since 1970 */
export function planOf(seed: number, begin: number): Plan {
  const chance = new Chance(seededRandom(seed));
  const { upTo, pick } = chance;
  const features = drawFeatures(new Chance(seededRandom(seed * 31 + 17)), begin);
  const isCrowded = features.names.length === 0 && chance.happens(0.6);
  const count = features.names.length === 0 ? 3 + upTo(8) : 1 + upTo(4);
  const sendings = Array.from({ length: count }, (_, index) => basicSending(chance, index));
  if (isCrowded) sendings.push(crowdedSending(upTo(stormMs / 4)));
  return {
    seed,
    features: features.names,
    sendings: [...sendings, ...features.sendings],
    answers: features.answers,
    deeds: [...cancellings(chance, count), ...features.deeds],
    blackouts: features.blackouts,
    workers: Array.from({ length: 2 + upTo(3) }, () => ({
      concurrency: 2 + upTo(4),
      clockOffsetMs: Math.floor((chance.random() * 2 - 1) * tenMinutes),
      jumpsAtMs: upTo(stormMs),
    })),
    faults: { seed, oneIn: pick(8, 20, 60), most: upTo(30) },
    lostWakeUps: pick(0, 0.3, 1),
    lostClaims: pick(0, 0, 0, 0.6, 0.9),
    interleaving: pick(0, 0.3, 1),
    pollMs: 5000,
  };
}

function basicSending({ happens, upTo, pick }: Chance, index: number): Sending {
  const name = happens(0.08) ? "deadly" : pick("serial", ...names);
  const order = { order: `o${index}`, n: upTo(8), tenant: pick("a", "b") };
  return { atMs: upTo(stormMs / 2), events: [{ key: order.order, name, data: order }], twice: happens(0.3) };
}

const cancellings = ({ upTo }: Chance, count: number): Deed[] =>
  Array.from({ length: upTo(3) }, () => ({
    kind: "cancel",
    atMs: upTo(stormMs),
    order: `o${upTo(count)}`,
  }));

/** Five jobs of one tenant, and one of another behind them. */
function crowdedSending(atMs: number): Sending {
  const events = [...Array.from({ length: 5 }, () => crowd), loner].map((tenant, index) => {
    const order = `${tenant}${index}`;
    return { key: order, name: "tenant", data: { order, n: 2, tenant } };
  });
  return { atMs, events, twice: false };
}
