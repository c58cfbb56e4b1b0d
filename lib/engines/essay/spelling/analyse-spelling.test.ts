import { describe, expect, it } from "vitest";
import { analyseEssayAspect } from "../analyse";
import type { EssayInput } from "../types";

const analyse = (text: string, input: Partial<EssayInput> = {}) =>
  analyseEssayAspect("spelling", { text, language: "pt", ...input });

async function flagged(text: string, input: Partial<EssayInput> = {}) {
  const { findings } = await analyse(text, input);
  return findings.map(({ rule, span }) => `${rule.slice(9)}: ${text.slice(span.start, span.end)}`);
}

describe("spelling", () => {
  it("names each kind of mistake at its word", async () => {
    expect(
      await flagged(
        "Voce sabe que a auto-estima cresce apartir do ancioso querer, pq vc lê e pede um feedback.",
      ),
    ).toEqual([
      "missing-accent: Voce",
      "hyphen: auto-estima",
      "joined-words: apartir",
      "unknown-word: ancioso",
      "chat-abbreviation: pq",
      "chat-abbreviation: vc",
      "foreign-word: feedback",
    ]);
  });

  it("replaces exactly the word, in its case, safe only when an accent can stand in one place", async () => {
    const { findings } = await analyse("NAO, voce nao.");
    const edits = findings.map(({ suggestions }) => suggestions[0]);
    expect(edits.at(-2)).toMatchObject({ safe: true, edits: [{ span: { start: 5, end: 9 }, text: "você" }] });
    expect(edits.at(-1)).toMatchObject({ edits: [{ span: { start: 10, end: 13 }, text: "não" }] });
  });

  it("has right offsets after emoji, CRLF and decomposed letters", async () => {
    const text = "👍🏽\r\ncafe\u0301 e voce";
    expect(await flagged(text)).toEqual(["missing-accent: voce"]);
  });

  it.each<[string, string, Partial<EssayInput>?]>([
    ["names inside a sentence", "Ontem Zygmunt Bauman e Foucault falaram."],
    ["a name that opens a sentence", "Bauman disse isso. O livro de Bauman é bom."],
    ["first and last name", "Hannah Arendt disse isso."],
    ["an unlikely word that opens a sentence", "Xurupita foi embora."],
    ["acronyms", "A ONU e o IDHM do TSTX."],
    ["inner capitals", "O iPhone de McDonald e al-Assad."],
    ["numbers, addresses and tags", "Em 2019, 19th, www.xptz.com, eu@xptz.com e #xptz."],
    ["short quotations", 'O chamado “doomscrolling” e a "softkore zine" dos jovens.'],
    ["words of the theme", "O xilindrozinho existe.", { theme: "O xilindrozinho" }],
    ["words of the motivating text", "O xilindrozinho existe.", { motivatingText: "Há o xilindrozinho." }],
    ["clitics and compounds", "Deu-se-lhe tudo; fá-lo-ia; o acordo luso-espanhol."],
  ])("leaves %s alone", async (_, text, input = {}) => {
    expect(await flagged(text, input)).toEqual([]);
  });

  it("still sees a common word without its accent when it is capitalised", async () => {
    expect(await flagged("O Ministério da Educaçao respondeu.")).toEqual(["missing-accent: Educaçao"]);
  });

  it("reads a text in capitals as words", async () => {
    expect(await flagged("A EDUCACAO NAO MUDA NADA AQUI.")).toEqual([
      "missing-accent: EDUCACAO",
      "missing-accent: NAO",
    ]);
  });

  it("marks a foreign word outside quotation marks and can set them", async () => {
    const { findings } = await analyse("Ela faz workshops caros.");
    expect(findings).toMatchObject([{ rule: "spelling/foreign-word", severity: "info" }]);
    expect(findings[0]?.suggestions[0]?.edits.map(({ text }) => text)).toEqual(["“", "”"]);
  });

  it("checks English with English words", async () => {
    expect(await flagged("The goverment doesn't like colour alot.", { language: "en" })).toEqual([
      "unknown-word: goverment",
      "joined-words: alot",
    ]);
  });

  it("takes a word that resembles none for a term when the text repeats it, and gibberish for a mistake", async () => {
    expect(await flagged("A fosfoeritranina cura. A fosfoeritranina salva.")).toEqual([]);
    expect(await flagged("A fosfoeritranina cura.")).toEqual(["unknown-word: fosfoeritranina"]);
    expect(await flagged("Ele xqtzwrk e ela xqtzwrk.")).toEqual([
      "unknown-word: xqtzwrk",
      "unknown-word: xqtzwrk",
    ]);
  });

  it("finds words that are right elsewhere", async () => {
    expect(await flagged("A policia chegou em Fevereiro. ela defende os diretos humanos.")).toEqual([
      "real-word-accent: policia",
      "small-letter: Fevereiro",
      "capital: ela",
      "lookalike: diretos",
    ]);
  });

  it("ranks by the words beside", async () => {
    const best = async (text: string) => (await analyse(text)).findings[0]?.suggestions[0]?.label.en;
    expect(await best("Isso é caro, no entando vale a pena.")).toBe("entanto");
    expect(await best("Ele vive nas redes socias.")).toBe("sociais");
  });

  it("takes a point after an abbreviation for part of it, and English for English", async () => {
    expect(await flagged("Segundo o art. quinto, o filme “The Wall” e of the and bastam.")).toEqual([]);
  });

  it("counts words and forms", async () => {
    const { metrics } = await analyse("voce e voce nao");
    expect(metrics.map(({ id, value }) => [id, value])).toEqual([
      ["misspelled", 3],
      ["distinct-misspelled", 2],
      ["misspelled-share", 0.75],
      ["wrong-accent-share", 0.75],
    ]);
  });

  it("goes on without suggestions when gibberish has used them up", async () => {
    const letters = "bcdfglmnprstv";
    const vowels = "aeiou";
    const pick = (from: string, index: number) => from.charAt(index % from.length);
    const words = Array.from({ length: 1500 }, (_, i) =>
      [
        pick(letters, i),
        pick(vowels, i),
        pick(letters, i >> 2),
        pick(letters, i >> 3),
        pick(vowels, i >> 4),
        "x",
        pick(vowels, i >> 5),
        "zg",
      ].join(""),
    );
    const { findings, metrics } = await analyse(words.join(" "));
    expect(findings.length).toBe(200);
    expect(metrics.find(({ id }) => id === "findings-cut")?.value).toBeGreaterThan(500);
  });
});
