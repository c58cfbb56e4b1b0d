import { beforeAll, describe, expect, it } from "vitest";
import { readDocument } from "../../document";
import { tagsOf } from "../../language/tags-of";
import { type Dictionaries, loadDictionaries } from "../dictionaries";
import { findMisplacedAccents } from "./misplaced-accents";

let dictionaries: Dictionaries;
beforeAll(async () => {
  dictionaries = await loadDictionaries();
});

async function found(text: string): Promise<string[]> {
  const document = readDocument({ text, language: "pt" });
  const { accents, pt } = dictionaries;
  return findMisplacedAccents(document, await tagsOf(document), accents, pt.lists).map(
    ({ span, meant }) => `${text.slice(span.start, span.end)} → ${meant}`,
  );
}

describe("findMisplacedAccents", () => {
  it.each([
    ["O transporte publico da cidade é lento.", "publico → público"],
    ["A policia ouviu as testemunhas do roubo.", "policia → polícia"],
    ["Cada individuo responde por seus atos.", "individuo → indivíduo"],
    ["A pratica de esportes faz bem ao corpo.", "pratica → prática"],
    ["O vizinho fará isso ate amanhã.", "ate → até"],
    ["A televisão influência o comportamento das crianças.", "influência → influencia"],
  ])("%s", async (text, finding) => {
    expect(await found(text)).toEqual([finding]);
  });

  it.each([
    "Ela publica um livro por ano e critica os vizinhos.",
    "A televisão influencia o comportamento das crianças.",
    "A influência da televisão preocupa a polícia.",
    "Quem pratica esportes vive mais.",
    "O PUBLICO chegou.",
    "👍 ☕ …",
  ])("nothing in: %s", async (text) => {
    expect(await found(text)).toEqual([]);
  });

  it("keeps the offsets of the text", async () => {
    const text = "👍🏽 Cafe\u0301. A policia chegou.";
    expect(await found(text)).toEqual(["policia → polícia"]);
  });
});
