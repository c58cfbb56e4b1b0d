import { describe, expect, it } from "vitest";
import { analyse, example, paragraphs, strong, withMore } from "./testing/analysed-text";

describe("an honest essay", () => {
  it.each(["strong", "medium", "rambling"])("has no reason for a zero: %s", async (id) => {
    const { rules, checklist } = await analyse(await example(id));
    expect(rules).toEqual([]);
    expect(checklist.map(({ state }) => state)).toEqual(Array(10).fill("clear"));
  });

  it("has its lines counted", async () => {
    const { value } = await analyse(strong);
    expect(value("lines")).toBeGreaterThan(30);
    expect(value("own-lines")).toBe(value("lines"));
  });

  it("is not judged by the rules of ENEM when it is English", async () => {
    const { rules, checklist } = await analyse(await example("english"));
    expect(rules).toEqual([]);
    expect(checklist).toEqual([]);
  });
});

describe("reasons for a zero", () => {
  it("lists them in INEP's order, with a blank page", async () => {
    const { checklist, rules } = await analyse({ text: " \n " });
    expect(rules).toEqual([]);
    expect(checklist.map(({ rule }) => rule.replace("annulment/", ""))).toEqual([
      "off-theme",
      "other-text-type",
      "too-short",
      "copied",
      "offence",
      "disconnected-part",
      "identification",
      "foreign-language",
      "blank",
      "gibberish",
    ]);
    expect(checklist.filter(({ state }) => state !== "clear")).toMatchObject([
      { rule: "annulment/blank", state: "violated", confidence: "certain", evidence: [] },
    ]);
  });

  it("a text too short, the nearer to the limit the less sure", async () => {
    const [first = ""] = paragraphs;
    expect((await analyse({ text: first.slice(0, 250), language: "pt" })).checklist[2]).toMatchObject({
      state: "violated",
      confidence: "certain",
    });
    expect((await analyse({ text: first.slice(0, 500), language: "pt" })).state("too-short")).toBe("warning");
  });

  it("a copy of the motivating text", async () => {
    const motivatingText = paragraphs.slice(1, 3).join(" ");
    const { state, rules, value } = await analyse({
      text: paragraphs.slice(1, 3).join("\n"),
      theme: strong.theme,
      motivatingText,
    });
    expect(state("copied")).toBe("violated");
    expect(rules).toContain("integrity/copied-prompt");
    expect(value("copied-share")).toBe(1);
    expect(value("own-lines")).toBe(0);
  });

  it("another type of text", async () => {
    expect((await analyse(await example("narrative"))).state("other-text-type")).toBe("violated");
  });

  it("an essay on something else", async () => {
    const { state } = await analyse({
      ...strong,
      theme: "O desmatamento da Amazônia e o garimpo ilegal",
      motivatingText: "",
    });
    expect(state("off-theme")).not.toBe("clear");
  });

  it("mostly another language", async () => {
    const text =
      "La educación es un derecho de todos y el Estado debe garantizarla para que los jóvenes tengan un futuro mejor. Sin embargo, en muchas ciudades las escuelas no tienen libros ni profesores, y los alumnos dejan de estudiar porque deben trabajar.";
    expect((await analyse({ text, theme: strong.theme })).state("foreign-language")).toBe("violated");
    expect(
      (await analyse({ text: (await example("english")).text, theme: strong.theme })).state(
        "foreign-language",
      ),
    ).toBe("violated");
  });

  it.each([
    ["offence", "Esses ladrões são uns merdas e o governo é uma merda.", "merdas"],
    ["offence", "Seus idiotas! Vocês não entendem nada.", "Seus idiotas"],
    ["disconnected-part", "Caro corretor, não me zere.", "Caro corretor"],
    [
      "disconnected-part",
      "Pai nosso que estais no céu, santificado seja o vosso nome.",
      "Pai nosso que estais",
    ],
    ["disconnected-part", "kkkkkkkk é isso.", "kkkkkkkk"],
    ["identification", "Meu nome é Joana Prado e estudo muito.", "Meu nome é Joana Prado"],
    ["identification", "O meu CPF é 529.982.247-25.", "529.982.247-25"],
    ["identification", "Escrevam para joana@exemplo.com.br.", "joana@exemplo.com.br"],
  ])("%s: %s", async (reason, more, evidence) => {
    const { state, passages } = await analyse(withMore(more));
    expect(state(reason)).toBe("violated");
    expect(passages(`annulment/${reason}`)).toContain(evidence);
  });

  it.each([
    ["identification", "O livro conta que “meu nome é Pedro Silva” foi a primeira frase que ele escreveu."],
    ["identification", "O processo 123.456.789-00 foi arquivado.", "warning"],
    ["offence", 'Chamar alguém de “idiota” também é violência, e a palavra "merda" não é argumento.'],
    ["disconnected-part", "Os corretores de redação leem milhares de textos em poucas semanas."],
  ])("not %s: %s", async (reason, more, state = "clear") => {
    expect((await analyse(withMore(more))).state(reason)).toBe(state);
  });

  it("words that do not exist", async () => {
    const text = Array(8).fill("Qweqwe asdasd zxczxc poiuyt lkjhg mnbvc trewq gfdsa hjklp vbnmx.").join(" ");
    const { state, passages } = await analyse(withMore(text));
    expect(state("gibberish")).toBe("violated");
    expect(passages("annulment/gibberish")).toEqual([text]);
  });
});
