import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { accentVariants } from "./accent-variants";
import { americanForm } from "./british-spelling";
import { maxSuggestions } from "./candidate";
import { type Dictionaries, loadDictionaries } from "./dictionaries";
import { asPhrase, isKnownCompound, withoutHyphen } from "./hyphenation";
import { Lookups } from "./lookups";
import { isPlausible } from "./plausible";
import { englishSuggest, portugueseSuggest } from "./suggest";

let spellers: Dictionaries;
beforeAll(async () => {
  spellers = await loadDictionaries();
});

const nowhere = { before: "", after: "" };
const suggestions = (
  word: string,
  { vocabulary = [], ...neighbours }: { vocabulary?: string[]; before?: string; after?: string } = {},
) =>
  portugueseSuggest(
    spellers.words,
    new Lookups(spellers.pt.lists, 100_000),
    new Set(vocabulary),
  )(word, { ...nowhere, ...neighbours }).map((candidate) => candidate.word);
const english = (word: string, vocabulary: string[] = []) =>
  englishSuggest(new Lookups(spellers.en.lists, 100_000), new Set(vocabulary))(word, nowhere).map(
    (candidate) => candidate.word,
  );

describe("dictionaries", () => {
  it("are loaded once and leave the process's handlers as they were", async () => {
    const before = process.listeners("uncaughtException");
    expect(await loadDictionaries()).toBe(spellers);
    expect(process.listeners("uncaughtException")).toEqual(before);
    expect(before.some((listener) => String(listener).includes("ExitStatus"))).toBe(false);
  });

  it.each([
    "fazê-lo",
    "dir-se-ia",
    "tornou-se",
    "hiperconectado",
    "antirracista",
    "hodiernamente",
    "cãozinho",
    "podcast",
    "d'água",
  ])("accept %s", (word) => {
    expect(spellers.pt.accepts(word)).toBe(true);
  });

  it("accept British spellings", () => {
    expect(["colour", "organisation", "travelled", "centre"].filter(spellers.en.accepts)).toHaveLength(4);
    expect(americanForm("four")).toBe("for");
    expect(americanForm("cat")).toBe("cat");
  });
});

describe("suggest", () => {
  it.each([
    ["voce", "você"],
    ["nao", "não"],
    ["sao", "são"],
    ["educaçao", "educação"],
    ["acoes", "ações"],
    ["orgao", "órgão"],
    ["idéia", "ideia"],
    ["saude", "saúde"],
    ["saúdavel", "saudável"],
    ["minima", "mínima"],
    ["familias", "famílias"],
    ["técnologia", "tecnologia"],
    ["ancioso", "ansioso"],
    ["conciencia", "consciência"],
    ["ezemplo", "exemplo"],
    ["pesoa", "pessoa"],
    ["nescessario", "necessário"],
    ["enchergar", "enxergar"],
    ["previlégio", "privilégio"],
    ["omem", "homem"],
    ["cidadões", "cidadãos"],
    ["desemvolver", "desenvolver"],
    ["trablaho", "trabalho"],
    ["probema", "problema"],
    ["governno", "governo"],
    ["sociedafe", "sociedade"],
    ["tornouse", "tornou-se"],
    ["escacez", "escassez"],
    ["comcerteza", "com certeza"],
    ["porcausa", "por causa"],
    ["bullyng", "bullying"],
    ["adolecencia", "adolescência"],
  ])("%s → %s first", (wrong, right) => {
    expect(suggestions(wrong)[0]).toBe(right);
  });

  it.each([
    ["goverment", "government"],
    ["recieve", "receive"],
    ["definately", "definitely"],
    ["enviroment", "environment"],
    ["becuase", "because"],
    ["tommorow", "tomorrow"],
    ["seperate", "separate"],
  ])("English: %s → %s first", (wrong, right) => {
    expect(english(wrong)[0]).toBe(right);
  });

  it("prefers a word that the text uses", () => {
    expect(english("cof")[0]).not.toBe("cog");
    expect(english("cof", ["cog"])[0]).toBe("cog");
  });

  it("gives at most five, all in the dictionary, and none for what is no word", () => {
    const word$ = fc.string({ unit: fc.constantFrom(..."abcdeilmnoprstu"), minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(word$, (word) => {
        const found = suggestions(word);
        expect(found.length).toBeLessThanOrEqual(maxSuggestions);
        expect(
          found.every((candidate) =>
            candidate.split(" ").every((part) => spellers.pt.lists(part) || /^\p{Lu}/u.test(part)),
          ),
        ).toBe(true);
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 40 },
    );
    expect(suggestions("xqzwkpt")).toEqual([]);
    expect(suggestions("a".repeat(31))).toEqual([]);
  });
});

describe("what candidates are made of", () => {
  it("puts accents where Portuguese may have them", () => {
    const variants = accentVariants("acao");
    expect(variants).toContain("ação");
    expect(variants).not.toContain("acao");
    expect(accentVariants(`${"a".repeat(12)}cacacacacaca`).length).toBeLessThanOrEqual(600);
  });

  it("never rules out a word that it should look up", () => {
    for (const word of [
      "coração",
      "mãe",
      "põe",
      "pôde",
      "fôrma",
      "saída",
      "água",
      "história",
      "órfã",
      "transpor",
      "subscrever",
      "carro",
      "nasça",
      "guarda-chuva",
    ]) {
      expect(isPlausible("pt", word), word).toBe(true);
    }
    for (const word of ["qato", "caaasa", "miníma", "çapato", "gatt"])
      expect(isPlausible("pt", word), word).toBe(false);
  });
});

describe("hyphens", () => {
  const knows = (word: string) => spellers.pt.accepts(word);

  it("go where the reform dropped them", () => {
    expect(withoutHyphen("anti-social", knows)).toBe("antissocial");
    expect(withoutHyphen("auto-estima", knows)).toBe("autoestima");
    expect(withoutHyphen("sócio-cultural", knows)).toBe("sociocultural");
    expect(withoutHyphen("anti-higiênico", knows)).toBeUndefined();
    expect(withoutHyphen("micro-ondas", knows)).toBeUndefined();
    expect(asPhrase("mão-de-obra", knows)).toBe("mão de obra");
    expect(asPhrase("guarda-chuva", knows)).toBeUndefined();
  });

  it("join verbs with clitics and free compounds", () => {
    expect(isKnownCompound("deu-se-lhe", knows)).toBe(true);
    expect(isKnownCompound("brasileiro-americano", knows)).toBe(true);
    expect(isKnownCompound("brasileiro-amerecano", knows)).toBe(false);
    expect(isKnownCompound("mão-de-obra", knows)).toBe(false);
    expect(isKnownCompound("casa", knows)).toBe(false);
    expect(isKnownCompound("anti-imigração", knows)).toBe(true);
    expect(isKnownCompound("sub-representação", knows)).toBe(true);
    expect(isKnownCompound("tornado-se", knows)).toBe(false);
  });
});

describe("Lookups", () => {
  it("ask once for each word, and nobody when the budget is spent", () => {
    const asked: string[] = [];
    const lookups = new Lookups((word) => asked.push(word) > 0, 3);
    lookups.allow(2);
    expect([lookups.knows("a"), lookups.knows("a"), lookups.knows("b"), lookups.knows("c")]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    lookups.allow(9);
    expect([lookups.knows("c"), lookups.knows("d"), lookups.knows("a")]).toEqual([true, false, true]);
    expect(asked).toEqual(["a", "b", "c"]);
    expect(lookups.spent).toBe(true);
  });
});
