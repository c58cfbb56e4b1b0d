import { expect, it } from "vitest";
import { readDocument } from "../document";
import { topicOf } from "../theme/topic";
import { hollowPassages } from "./hollow-passages";
import { strong } from "./testing/analysed-text";

const hollowIn = async (text: string): Promise<string[]> => {
  const document = readDocument({ ...strong, text, language: "pt" });
  return hollowPassages(document, await topicOf(document)).map(({ start, end }) => text.slice(start, end));
};

it("are runs of sentences that only name the theme; the opening is none", async () => {
  const own = "Sem biblioteca na escola, o aluno não tem livros para ler nem aprende a gostar da leitura.";
  const first = "Muito se fala disso por toda parte.";
  const empty = "O problema é antigo. Ninguém faz nada para mudar o quadro.";
  const last = "Tudo continua como sempre foi.";
  expect(await hollowIn(`${first} ${own} ${empty}\n${last} ${own}`)).toEqual([empty, last]);
});

it("are no sentences that take up the motivating text", async () => {
  const motivatingText = "Os mutirões levam enfermeiras de barco às aldeias mais distantes.";
  const text = "Muito se fala disso por toda parte. Sem enfermeiras, os mutirões nem chegariam.";
  const document = readDocument({
    text,
    theme: "A saúde na floresta",
    motivatingText,
    title: "",
    language: "pt",
  });
  expect(hollowPassages(document, await topicOf(document))).toEqual([]);
});

it("are none in nothing", async () => {
  expect(await hollowIn("")).toEqual([]);
});
