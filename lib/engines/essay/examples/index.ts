import { readFile } from "node:fs/promises";
import type { EssayLanguage } from "../types";

/** An essay written for the demo and the tests; its text lies in `file`, beside this module. */
export type EssayExample = {
  id: string;
  title: string;
  language: EssayLanguage;
  theme: string;
  motivatingText?: string;
  file: string;
};

const readingTheme = "Caminhos para democratizar o acesso à leitura no Brasil";

/** Six essays, from strong to weak, one of them in English. */
export const essayExamples: readonly EssayExample[] = [
  {
    id: "strong",
    title: "O hábito de ler",
    language: "pt",
    theme: readingTheme,
    motivatingText:
      "A leitura depende de livros por perto e de alguém que convide a abri-los. Bibliotecas públicas, escolas e famílias dividem essa tarefa.",
    file: "strong.txt",
  },
  {
    id: "medium",
    title: "O uso do celular na escola",
    language: "pt",
    theme: "O uso do celular na escola: distração ou ferramenta?",
    file: "medium.txt",
  },
  {
    id: "weak",
    title: "O trânsito",
    language: "pt",
    theme: "Desafios da mobilidade urbana no Brasil",
    file: "weak.txt",
  },
  {
    id: "rambling",
    title: "A merenda",
    language: "pt",
    theme: "A importância da alimentação escolar no Brasil",
    file: "rambling.txt",
  },
  {
    id: "narrative",
    title: "O dia em que lavei os potes",
    language: "pt",
    theme: "O destino do lixo nas cidades brasileiras",
    motivatingText:
      "Cada cidade brasileira produz toneladas de resíduos por dia, e só uma pequena parte volta à indústria.",
    file: "narrative.txt",
  },
  {
    id: "english",
    title: "Public transport in growing cities",
    language: "en",
    theme: "Should cities spend more on public transport than on roads?",
    file: "english.txt",
  },
];

/** The text of an example. @throws when the file cannot be read */
export const readEssayExample = ({ file }: EssayExample): Promise<string> =>
  readFile(new URL(file, import.meta.url), "utf8");
