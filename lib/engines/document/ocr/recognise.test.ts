import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRecogniser } from "./recognise";
import { drawnText, tenLines } from "./testing/drawn-text";
import type { Recogniser } from "./types";

/** In milliseconds: a core that others use too takes long for a page. */
const patience = 120_000;
const languages = ["por", "eng"] as const;
const page = drawnText(tenLines, { height: 620 });
const image = () => sharp(page.data, { raw: { width: page.width, height: page.height, channels: 1 } });
const expected = tenLines.join(" ");

/** The middle of the box of the first word that starts with some letters. */
async function placeOf(word: string, bytes: Buffer): Promise<{ x: number; y: number }> {
  const { text, words } = await recogniser.recognise(bytes, { languages });
  const found = words.find(({ start, end }) => text.slice(start, end).startsWith(word));
  if (!found) throw new Error(`${word} was not read in ${text}`);
  return { x: found.box.x + found.box.width / 2, y: found.box.y + found.box.height / 2 };
}

let recogniser: Recogniser;
beforeAll(async () => {
  recogniser = await openRecogniser({ workers: 1 });
}, patience);
afterAll(() => recogniser.close());

describe("recogniser", { timeout: patience }, () => {
  it("reads a clean page word for word, with a place and a confidence for each", async () => {
    const read = await recogniser.recognise(await image().png().toBuffer(), { languages, number: 7 });
    expect(read).toMatchObject({ number: 7, source: "recognition", text: expected });
    expect(read.words.map(({ start, end }) => read.text.slice(start, end))).toEqual(expected.split(" "));
    expect(read.confidence).toBeGreaterThan(0.9);
    const [first] = read.words;
    expect(first?.box.x).toBeCloseTo(80 / page.width, 2);
  });

  it("gives places on the image as it came, tilted or on its head", async () => {
    const upright = await placeOf("Bibliotecas", await image().png().toBuffer());
    const overturned = await placeOf("Bibliotecas", await image().rotate(180).png().toBuffer());
    expect(overturned).toEqual({ x: expect.closeTo(1 - upright.x, 2), y: expect.closeTo(1 - upright.y, 2) });
    const sideways = await placeOf("Bibliotecas", await image().rotate(90).png().toBuffer());
    expect(sideways).toEqual({ x: expect.closeTo(1 - upright.y, 2), y: expect.closeTo(upright.x, 2) });
  });

  it("finds nothing on an empty page", async () => {
    const blank = await sharp({ create: { width: 600, height: 400, channels: 3, background: "#fff" } })
      .jpeg()
      .toBuffer();
    expect(await recogniser.recognise(blank, { languages })).toEqual({
      number: 1,
      text: "",
      words: [],
      source: "recognition",
      confidence: null,
    });
  });

  it("reads with one language when asked to", async () => {
    const read = await recogniser.recognise(await image().png().toBuffer(), { languages: ["por"] });
    expect(read.text).toContain("convide a abri-los");
  });

  it("refuses what is no image, and works on", async () => {
    await expect(recogniser.recognise(Buffer.from("%PDF-1.7"), { languages })).rejects.toMatchObject({
      fault: "unreadable-image",
    });
    const whole = await image().png().toBuffer();
    await expect(
      recogniser.recognise(whole.subarray(0, whole.length / 2), { languages }),
    ).rejects.toMatchObject({
      fault: "unreadable-image",
    });
    expect((await recogniser.recognise(whole, { languages })).text).toBe(expected);
  });
});

describe("a recogniser's life", { timeout: patience }, () => {
  it("ends what takes too long, gets another engine for the next, and leaves nothing behind", async () => {
    const before = (await readdir(tmpdir())).filter((name) => name.startsWith("elysia-ocr-"));
    const hasty = await openRecogniser({ workers: 1, timeoutMs: 1 });
    const bytes = await image().png().toBuffer();
    const faults = await Promise.all(
      [1, 2].map(() => hasty.recognise(bytes, { languages }).catch(({ fault }: { fault: string }) => fault)),
    );
    expect(faults).toEqual(["timeout", "timeout"]);
    await hasty.close();
    await expect(hasty.recognise(bytes, { languages })).rejects.toMatchObject({ fault: "closed" });
    const after = (await readdir(tmpdir())).filter((name) => name.startsWith("elysia-ocr-"));
    expect(after.length).toBeLessThanOrEqual(before.length);
  });
});
