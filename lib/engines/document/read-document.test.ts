import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { defaultLimits } from "./limits";
import { pageImage } from "./page-image";
import { readDocument } from "./read-document";
import { readNotebook } from "./read-notebook";
import { columnLines, drawnPdf } from "./testing/drawn-pdf";
import { faultOf } from "./testing/fault-of";
import { footnoteMark, makeDocx, paragraph, picture, run, table } from "./testing/make-docx";
import { blankPng, sampleImage, twoPageTiff } from "./testing/sample-images";

const sentence = "Um texto que se lê.";
const body = paragraph(run(sentence) + footnoteMark(1) + picture) + table([["a", "b"]]);
const lines = await columnLines([sentence.repeat(20)], { x: 50, y: 60, width: 200 });
const samples = {
  text: Buffer.from(sentence),
  docx: makeDocx({ body, footnotes: [paragraph(run("nota"))] }),
  pdf: await drawnPdf([{ lines }, { lines: [] }]),
  png: await sampleImage("png"),
  jpeg: await sampleImage("jpeg"),
  webp: await sampleImage("webp"),
  tiff: Buffer.from(twoPageTiff()),
};
const kinds = Object.keys(samples) as (keyof typeof samples)[];
const limits = {
  ...defaultLimits,
  bytes: 1_000_000,
  pages: 5,
  pixels: 1_000_000,
  unpackedBytes: 5_000_000,
  characters: 50_000,
};

describe("a document of any kind", () => {
  it("gives its kind and its pages, those without a text where there is one to recognise", async () => {
    const read = await Promise.all(
      kinds.map(async (kind) => {
        const document = await readDocument(samples[kind]);
        return [
          document.kind,
          document.pages.map(({ number, text }) => [number, text.slice(0, 19)]),
          document.pictures,
        ];
      }),
    );
    expect(read).toEqual([
      ["text", [[1, sentence]], 0],
      ["docx", [[1, sentence]], 1],
      [
        "pdf",
        [
          [1, sentence],
          [2, ""],
        ],
        null,
      ],
      ["png", [[1, ""]], null],
      ["jpeg", [[1, ""]], null],
      ["webp", [[1, ""]], null],
      [
        "tiff",
        [
          [1, ""],
          [2, ""],
        ],
        null,
      ],
    ]);
  });

  it("may be a program, which is a text like others", async () => {
    expect((await readDocument(Buffer.from("x = 1\n"))).pages[0]?.text).toBe("x = 1");
  });

  it.each<[string, string, Uint8Array]>([
    ["a project", "not_a_document", zipSync({ "a.py": strToU8("x = 1\n") })],
    ["a notebook", "not_a_document", Buffer.from('{"nbformat": 4, "cells": []}')],
    ["too large an image", "too_many_pixels", blankPng(1_001, 1_000)],
    ["too many bytes", "file_too_large", Buffer.alloc(1_000_001)],
    ["half a PNG", "damaged", samples.png.subarray(0, samples.png.length - 40)],
  ])("is not %s: %s", async (_, code, bytes) => {
    expect(await faultOf(() => readDocument(bytes, limits))).toBe(code);
  });

  it("has no more pages than are allowed", async () => {
    const one = { ...limits, pages: 1 };
    expect(await faultOf(() => readDocument(samples.tiff, one))).toBe("too_many_pages");
    expect(await faultOf(() => readDocument(samples.pdf, one))).toBe("too_many_pages");
  });
});

describe("whatever is handed in", () => {
  /** Reads and draws; anything but a document within its limits or a `DocumentError` fails the test. */
  async function holds(bytes: Uint8Array): Promise<void> {
    await faultOf(async () => {
      const { kind, pages } = await readDocument(bytes, limits);
      expect(pages.length).toBeLessThanOrEqual(limits.pages);
      for (const { text, words } of pages) {
        expect(text.length).toBeLessThanOrEqual(limits.characters);
        for (const { start, end, box } of words) {
          expect(text.slice(start, end)).toMatch(/^\S+$/);
          expect(Math.min(box.x, box.y, box.width, box.height)).toBeGreaterThanOrEqual(0);
          expect(Math.max(box.x + box.width, box.y + box.height)).toBeLessThanOrEqual(1.000001);
        }
      }
      if (kind !== "text" && kind !== "docx") await pageImage(bytes, kind, 1, { dpi: 30 }, limits);
    });
    await faultOf(() => readNotebook(bytes, limits));
  }

  it("is read or refused, and nothing else: any bytes, after any beginning", async () => {
    const beginnings = [
      "",
      "%PDF-1.7\n",
      "PK\x03\x04",
      "\x89PNG\r\n\x1a\n",
      "\xff\xd8\xff",
      "II*\0",
      "RIFF\x20\0\0\0WEBP",
      '{"nbformat":4,"cells":[',
      "\xd0\xcf\x11\xe0",
    ];
    const begun = fc.tuple(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 400 }));
    await fc.assert(
      fc.asyncProperty(begun, ([start, rest]) => holds(Buffer.concat([Buffer.from(start, "latin1"), rest]))),
      { numRuns: 300 },
    );
  });

  it.each(kinds)("is read or refused, and nothing else: a %s that was cut", async (kind) => {
    const sample = samples[kind];
    await fc.assert(
      fc.asyncProperty(fc.nat(sample.length), (length) => holds(sample.subarray(0, length))),
      { numRuns: 40 },
    );
  });

  it.each(kinds)("is read or refused, and nothing else: a %s with changed bytes", async (kind) => {
    const sample = samples[kind];
    const changes = fc.array(fc.tuple(fc.nat(sample.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(changes, (list) => {
        const copy = Uint8Array.from(sample);
        for (const [at, byte] of list) copy[at] = byte;
        return holds(copy);
      }),
      { numRuns: 60 },
    );
  });
});
