import { wordKeys } from "../document";
import { stem } from "../text/stem";
import { stopWords } from "../text/stop-words";

/** Words with which themes are put, whatever they are about. */
const frame = new Set(
  `caminho desafio importância impacto efeito debate discussão questão problema solução causa consequência aumento combate combater acabar
   superar enfrentar enfrentamento evitar garantir garantia promover conscientizar resolver valorizar valorização melhorar democratização
   brasil brasileiro brasileira país sociedade população social atual atualidade atualmente contemporâneo contemporânea mundo século meio
   forma papel pessoa persiste persistência avanço retrocesso uma quais qual porque deve devemos realmente contexto cenário realidade necessidade`
    .split(/\s+/u)
    .map((word) => stem("pt", word)),
);

const leastLength = 4;

/** The words of a text that carry content, in their order. Words of fewer than four letters count where they are acronyms. */
function contentKeys(text: string): string[] {
  const acronyms = new Set(
    Array.from(text.matchAll(/(?<!\p{L})\p{Lu}{2,3}(?!\p{L})/gu), ([word]) => word.toLowerCase()),
  );
  return wordKeys(text).filter(
    (key) => (key.length >= leastLength && !stopWords.pt.has(key)) || acronyms.has(key),
  );
}

/** Stems of the words that carry content, in their order. */
export const contentStems = (text: string): string[] => contentKeys(text).map((key) => stem("pt", key));

/** The words that say what a theme is about, by their stems; all of its content where nothing but a frame is there. */
export function themeTerms(theme: string): ReadonlyMap<string, string> {
  const words = new Map(contentKeys(theme).map((key) => [stem("pt", key), key]));
  const terms = [...words].filter(([found]) => !frame.has(found));
  return terms.length > 0 ? new Map(terms) : words;
}

/** Whether the theme asks about Brazil. */
export const asksAboutBrazil = (theme: string): boolean =>
  /(?<!\p{L})brasil(?:eir[ao]s?)?(?!\p{L})/iu.test(theme);
