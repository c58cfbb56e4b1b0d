import { describe, expect, it } from "vitest";
import { readLines } from "./read-lines";

const bbox = { x0: 1, y0: 2, x1: 3, y1: 4 };
const word = (text: string, confidence: number) => ({
  text,
  confidence,
  bbox,
  symbols: [],
  choices: [],
  font_name: "",
});

function blocksOf(...words: ReturnType<typeof word>[]): Parameters<typeof readLines>[0] {
  const line = {
    words,
    text: "",
    confidence: 0,
    bbox,
    baseline: bbox,
    rowAttributes: { ascenders: 0, descenders: 0, rowHeight: 0 },
  };
  const paragraph = { lines: [line], text: "", confidence: 0, bbox, is_ltr: true };
  const block = { paragraphs: [paragraph], text: "", confidence: 0, bbox, blocktype: "" };
  return { blocks: [Object.assign(block, { page: undefined as never })] };
}

describe("lines that the engine read", () => {
  it("come in NFC with confidences from 0 to 1", () => {
    const [line] = readLines(blocksOf(word("ac\u0327a\u0303o", 93)));
    expect(line?.words).toEqual([
      { text: "ação", confidence: 0.93, extent: { left: 1, top: 2, right: 3, bottom: 4 } },
    ]);
  });

  it("lose doubtful marks, keep certain ones, and have the letter I for a lone bar", () => {
    const [line] = readLines(blocksOf(word("|", 80), word("—", 90), word("~:", 30), word("12", 20)));
    expect(line?.words.map(({ text }) => text)).toEqual(["I", "—", "12"]);
  });

  it("are none where nothing remains, or the engine found nothing", () => {
    expect(readLines(blocksOf(word(";", 10)))).toEqual([]);
    expect(readLines({ blocks: null })).toEqual([]);
  });
});
