import type { Localized, Severity } from "../types";
import type { Verdict } from "./judge-word";

export const severities: Readonly<Record<Verdict["rule"], Severity>> = {
  "spelling/missing-accent": "minor",
  "spelling/real-word-accent": "major",
  "spelling/lookalike": "major",
  "spelling/capital": "minor",
  "spelling/small-letter": "minor",
  "spelling/unknown-word": "major",
  "spelling/joined-words": "major",
  "spelling/hyphen": "minor",
  "spelling/chat-abbreviation": "major",
  "spelling/foreign-word": "info",
};

/** The message for a verdict on `word`; `best` is the first suggestion, if there is one. */
export function spellingMessage(rule: Verdict["rule"], word: string, best: string | undefined): Localized {
  switch (rule) {
    case "spelling/missing-accent":
      return {
        "pt-BR": `“${word}” está com a acentuação errada. O certo é “${best}”.`,
        en: `“${word}” has the wrong accents. It is written “${best}”.`,
      };
    case "spelling/real-word-accent":
    case "spelling/lookalike":
      return {
        "pt-BR": `“${word}” existe, mas é outra palavra. Aqui cabe “${best}”.`,
        en: `“${word}” exists, but it is another word. Here it is “${best}”.`,
      };
    case "spelling/capital":
      return {
        "pt-BR": `Depois do ponto a frase começa com maiúscula: “${best}”.`,
        en: `After a full stop a sentence starts with a capital: “${best}”.`,
      };
    case "spelling/small-letter":
      return {
        "pt-BR": `Em português os meses se escrevem com minúscula: “${best}”.`,
        en: `In Portuguese months have a small letter: “${best}”.`,
      };
    case "spelling/joined-words":
      return {
        "pt-BR": `“${word}” se escreve separado: “${best}”.`,
        en: `“${word}” is written as separate words: “${best}”.`,
      };
    case "spelling/hyphen":
      return {
        "pt-BR": `Desde o Acordo Ortográfico de 1990 escreve-se “${best}”, sem hífen.`,
        en: `Since the spelling reform of 1990 it is “${best}”, without a hyphen.`,
      };
    case "spelling/chat-abbreviation":
      return {
        "pt-BR": `“${word}” é linguagem de conversa. Em texto formal escreva “${best}”.`,
        en: `“${word}” belongs to chat. In a formal text write “${best}”.`,
      };
    case "spelling/foreign-word":
      return {
        "pt-BR": `“${word}” é palavra estrangeira. Marque-a com aspas ou prefira uma palavra portuguesa.`,
        en: `“${word}” is a foreign word. Set it in quotation marks, or prefer a native one.`,
      };
    case "spelling/unknown-word":
      return best
        ? {
            "pt-BR": `“${word}” não está no dicionário. Você quis dizer “${best}”?`,
            en: `“${word}” is not in the dictionary. Did you mean “${best}”?`,
          }
        : {
            "pt-BR": `“${word}” não está no dicionário. Confira a grafia.`,
            en: `“${word}” is not in the dictionary. Check the spelling.`,
          };
  }
}
