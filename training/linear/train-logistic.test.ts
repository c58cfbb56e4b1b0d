import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashPair } from "@/lib/engines/essay/language/hash";
import { FeatureList } from "@/lib/engines/essay/language/linear-model";
import { logOdds, probabilityOf, readLogisticModels } from "@/lib/engines/essay/language/logistic-model";
import { seededRandom } from "@/lib/kernel/seeded-random";
import { ExampleSet } from "./example-set";
import { operatingPoint } from "./operating-point";
import { crossFit, scoreExamples } from "./score-examples";
import { compactLogistic, trainLogistic } from "./train-logistic";
import { writeLogisticModels } from "./write-logistic";

const options = { seed: 3, epochs: 8, leastCount: 2, rate: 0.2, l1: 0.5, l2: 0 };

function listOf(...hashes: number[]): FeatureList {
  const list = new FeatureList();
  for (const hash of hashes) list.add(hash);
  return list;
}

const sign = hashPair(1, 1);
const other = hashPair(1, 2);
const noise = (random: () => number) => hashPair(2, Math.floor(random() * 50));

/** Nine in ten examples with the sign are "yes", one in ten of those without it. */
function noisyExamples(count = 2000): ExampleSet {
  const random = seededRandom(7);
  const examples = new ExampleSet();
  for (let index = 0; index < count; index++) {
    const marked = random() < 0.3;
    const answer = random() < (marked ? 0.9 : 0.1);
    examples.add(listOf(marked ? sign : other, noise(random)), answer);
  }
  return examples;
}

const trained = () => trainLogistic(noisyExamples(), options);
const fileOf = (model: ReturnType<typeof trained>) => writeLogisticModels({ toy: compactLogistic(model) });

describe("trainLogistic", () => {
  it("learns the odds, through the model file", () => {
    const model = readLogisticModels(fileOf(trained()))("toy");
    expect(probabilityOf(logOdds(model, listOf(sign)))).toBeCloseTo(0.9, 1);
    expect(probabilityOf(logOdds(model, listOf(other)))).toBeCloseTo(0.1, 1);
  });

  it("leaves out what does not matter, the more so with a higher l1", () => {
    const loose = trainLogistic(noisyExamples(), { ...options, l1: 0 });
    const strict = trainLogistic(noisyExamples(), { ...options, l1: 30 });
    expect(strict.hashes.length).toBeLessThan(loose.hashes.length / 2);
    expect(strict.hashes).toContain(sign);
  });

  it("gives the same bytes for the same seed", () => {
    expect(Buffer.compare(fileOf(trained()), fileOf(trained()))).toBe(0);
    const another = trainLogistic(noisyExamples(), { ...options, seed: 4 });
    expect(Buffer.compare(fileOf(trained()), fileOf(another))).not.toBe(0);
  });

  it("keeps the scores when the weights become bytes", () => {
    const examples = noisyExamples(200);
    const all = Uint32Array.from({ length: examples.count }, (_, index) => index);
    const exact = scoreExamples(trained(), examples, all);
    const model = readLogisticModels(fileOf(trained()))("toy");
    for (const index of all) {
      const read = logOdds(model, listOf(...examples.hashes(index)));
      expect(Math.abs(read - (exact[index] ?? 0))).toBeLessThan(0.1);
    }
  });

  it("learns from nothing", () => {
    const model = trainLogistic(new ExampleSet(), options);
    expect(model.hashes).toHaveLength(0);
    expect(readLogisticModels(writeLogisticModels({ none: compactLogistic(model) }))("none").scale).toBe(1);
  });
});

describe("readLogisticModels", () => {
  it("refuses another format and a model that is not there", () => {
    const bytes = fileOf(trained());
    expect(() => readLogisticModels(bytes)("other")).toThrow("no model other");
    const spoilt = bytes.slice();
    spoilt[spoilt.indexOf("elysia".charCodeAt(0), 4)] = 0x58;
    expect(() => readLogisticModels(spoilt)).toThrow("not a model file");
  });
});

describe("crossFit", () => {
  it("scores each example by a model that has not seen its fold", () => {
    const examples = new ExampleSet();
    for (let index = 0; index < 40; index++) examples.add(listOf(hashPair(9, index % 2)), index % 2 === 0);
    const scores = crossFit(examples, { ...options, epochs: 20 }, 2, (index) => index % 2);
    expect(scores[0]).toBeLessThan(0);
    expect(scores[1]).toBeGreaterThan(0);
  });
});

describe("operatingPoint", () => {
  it("finds the most that is right often enough", () => {
    const scores = Float64Array.of(5, 4, 3, 2, 1);
    const answers = Uint8Array.of(1, 0, 1, 0, 1);
    expect(operatingPoint(scores, answers, 0.66)).toEqual({
      threshold: 3,
      precision: 2 / 3,
      recall: 2 / 3,
      findings: 3,
    });
    expect(operatingPoint(scores, Uint8Array.of(0, 0, 0, 0, 0), 0.1)).toBeUndefined();
  });

  it("is as precise as asked, whatever the scores", () => {
    const pair = fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 1 }));
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const scores = Float64Array.from(pairs, ([score]) => score);
        const point = operatingPoint(
          scores,
          Uint8Array.from(pairs, ([, answer]) => answer),
          0.5,
        );
        if (!point) return;
        const found = pairs.filter(([score]) => score >= point.threshold);
        expect(found).toHaveLength(point.findings);
        expect(found.filter(([, answer]) => answer === 1).length / found.length).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });
});
