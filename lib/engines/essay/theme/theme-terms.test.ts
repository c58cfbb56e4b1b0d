import { expect, it } from "vitest";
import { asksAboutBrazil, contentStems, themeTerms } from "./theme-terms";

const wordsOf = (theme: string): string[] => [...themeTerms(theme).values()];

it.each([
  ["Caminhos para combater o trabalho infantil no Brasil", ["trabalho", "infantil"]],
  ["SUS: desafios e importância da saúde pública no Brasil", ["sus", "saúde", "pública"]],
  ["A fome", ["fome"]],
  ["Desafios da sociedade brasileira", ["desafios", "sociedade", "brasileira"]],
  ["", []],
])("the key words of “%s”", (theme, words) => {
  expect(wordsOf(theme)).toEqual(words);
});

it("knows a stem again in another form", () => {
  const [stem] = themeTerms("A valorização dos professores").keys();
  expect(contentStems("Um professor cansado")).toContain(stem);
});

it("tells whether Brazil is asked about", () => {
  expect(["no Brasil", "A sociedade brasileira", "Os jovens brasileiros"].every(asksAboutBrazil)).toBe(true);
  expect(asksAboutBrazil("A saúde mental dos jovens")).toBe(false);
});
