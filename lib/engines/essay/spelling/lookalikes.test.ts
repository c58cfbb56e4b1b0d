import { beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../document";
import { type Frequencies, loadFrequencies } from "./frequencies";
import { findLookalikes } from "./lookalikes";

let frequencies: Frequencies;
beforeAll(async () => {
  frequencies = await loadFrequencies();
});

const found = (text: string) =>
  findLookalikes(readDocument({ text, language: "pt" }), frequencies).map(
    ({ span, meant }) => `${text.slice(span.start, span.end)} → ${meant}`,
  );

describe("findLookalikes", () => {
  it.each([
    ["Ela luta pelos diretos humanos.", "diretos → direitos"],
    ["O vídeo correu nas redes sócias.", "sócias → sociais"],
    ["O tráfego de drogas cresceu.", "tráfego → tráfico"],
  ])("%s", (text, finding) => {
    expect(found(text)).toEqual([finding]);
  });

  it.each([
    "Os impostos diretos pesam mais.",
    "As sócias da empresa brigaram.",
    "O censo de 2020 contou todos.",
    "A atenção é direta, sem demora.",
    "",
  ])("nothing in: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("nothing that the theme names", () => {
    const document = readDocument({ text: "O tráfego de drogas.", theme: "Tráfego urbano", language: "pt" });
    expect(findLookalikes(document, frequencies)).toEqual([]);
  });
});
