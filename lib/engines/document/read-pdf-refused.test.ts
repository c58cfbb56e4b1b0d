import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { defaultLimits, withinPageTime } from "./limits";
import { readPdf } from "./read-pdf";
import { drawnPdf } from "./testing/drawn-pdf";
import { faultOf } from "./testing/fault-of";
import { rawPage } from "./testing/raw-pdf";

const textsOf = async (bytes: Uint8Array) => (await readPdf(bytes)).map(({ text }) => text);

describe("a PDF that is not read", () => {
  const content = "BT /F1 12 Tf 60 700 Td (texto) Tj ET";
  const encryption =
    "<< /Filter /Standard /V 1 /R 2 /O (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) /U (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb) /P -4 >>";
  const zeros = deflateSync(Buffer.alloc(3_000_000));
  const flate = (dictionary: string, data: Uint8Array) => rawPage({ content: { dictionary, data } });
  const half = deflateSync(Buffer.alloc(1_500_000));
  const wrong = { dictionary: "/Filter /FlateDecode", data: half.fill(0, half.length - 4) };
  const limits = { ...defaultLimits, unpackedBytes: 2_000_000 };

  it.each<[string, string, Uint8Array]>([
    [
      "one with a password",
      "pdf_encrypted",
      rawPage({ content, trailer: "/Encrypt 6 0 R /ID [(a) (a)]", more: [encryption] }),
    ],
    [
      "one that spells this otherwise",
      "pdf_encrypted",
      rawPage({ content, trailer: "/#45ncrypt 6 0 R /ID [(a) (a)]", more: [encryption] }),
    ],
    ["a bomb", "archive_bomb", flate("/Filter /FlateDecode", zeros)],
    ["a bomb in parts whose checksums are wrong", "archive_bomb", rawPage({ content: wrong, more: [wrong] })],
    ["a bomb in a bomb", "archive_bomb", flate("/Filter [/FlateDecode /FlateDecode]", deflateSync(zeros))],
    ["a header alone", "damaged", Buffer.from("%PDF-1.7\n")],
    ["nothing", "damaged", new Uint8Array()],
  ])("%s: %s", async (_, code, bytes) => {
    expect(await faultOf(() => readPdf(bytes, limits))).toBe(code);
  });

  it("has more pages or more text than is allowed, or says so", async () => {
    const lines = [{ text: "texto", x: 60, y: 60 }];
    const two = await drawnPdf([{ lines }, { lines }]);
    expect(await faultOf(() => readPdf(two, { ...defaultLimits, pages: 1 }))).toBe("too_many_pages");
    expect(await faultOf(() => readPdf(two, { ...defaultLimits, characters: 9 }))).toBe("text_too_long");
    expect(await textsOf(two)).toEqual(["texto", "texto"]);
    const lie = Buffer.from(
      Buffer.from(rawPage({ content })).toString("latin1").replace("/Count 1 ", "/Count 9999999 "),
      "latin1",
    );
    expect(await textsOf(lie)).toEqual(["texto"]);
  });

  it("has more streams than any book", async () => {
    const bytes = Buffer.from(`%PDF-1.7\n${"stream\n".repeat(20_001)}`);
    expect(await faultOf(() => readPdf(bytes))).toBe("too_many_entries");
  });

  it("takes longer than a page may", async () => {
    const never = new Promise(() => {});
    expect(await faultOf(() => withinPageTime(never, { ...defaultLimits, pageMilliseconds: 5 }))).toBe(
      "too_slow",
    );
  });
});
