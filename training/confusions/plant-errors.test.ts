import { describe, expect, it } from "vitest";
import { readDocument } from "@/lib/engines/essay/document";
import { tagsOf } from "@/lib/engines/essay/language/tags-of";
import { seededRandom } from "@/lib/kernel/seeded-random";
import { plantErrors } from "./plant-errors";
import { visitPlaces } from "./visit-places";

const text =
  "As crianças do bairro têm aulas de música, mas a escola fica longe. O prefeito e a vila esperam.";
const plant = async (rate: number, seed = 1) =>
  plantErrors(text, await tagsOf(readDocument({ text, language: "pt" })), rate, seededRandom(seed));

describe("planted errors", () => {
  it("leave the text as it is where none is planted", async () => {
    expect(await plant(0)).toEqual({ text, planted: new Map() });
  });

  it("exchange words, and tell what stood there", async () => {
    const { text: changed, planted } = await plant(1);
    expect(planted.size).toBeGreaterThan(1);
    let restored = changed;
    for (const [start, { right }] of [...planted].toReversed()) {
      const wrong = /^[\p{L}-]+/u.exec(restored.slice(start))?.[0] ?? "";
      expect(wrong).not.toBe(right);
      restored = restored.slice(0, start) + right + restored.slice(start + wrong.length);
    }
    expect(restored).toBe(text);
  });

  it("are the same for the same seed", async () => {
    expect(await plant(0.5)).toEqual(await plant(0.5));
    expect((await plant(0.5)).text).not.toBe((await plant(0.5, 2)).text);
  });
});

it("visits the wanted questions of a text, with features of each", async () => {
  const visited: string[] = [];
  await visitPlaces(
    text,
    ({ name }) => name === "verb-number",
    ({ other }, list) => {
      visited.push(other);
      expect(list.count).toBeGreaterThan(30);
    },
  );
  expect(visited).toEqual(["tem", "ficam", "espera"]);
});
