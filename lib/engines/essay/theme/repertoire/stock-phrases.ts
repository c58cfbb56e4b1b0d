import type { EssayDocument } from "../../document";
import type { Span } from "../../types";

/** Openings that fit any theme: vague time instead of a period that something happened in. */
const vagueTime =
  /(?<!\p{L})(?:desde (?:os primórdios|o início dos tempos|o princípio dos tempos|que o mundo é mundo|os tempos mais remotos|sempre)|(?:há|a) muitos (?:séculos|anos) atrás|ao longo da história da humanidade|nos primórdios da humanidade)/giu;

const constitution = /(?<!\p{L})(?:Constituição|Carta Magna)/gu;
/** What makes the law concrete: an article, a right, what it secures. */
const concrete =
  /(?:artigo|art\.|inciso|direito|dever|garant|assegur|prev[êi]|estabelec|determin|proíbe|veda|crime|liberdade|igualdade)/iu;
const reach = 160;

export type StockPhrase = Span & { kind: "vague-time" | "bare-constitution" };

/** Stock phrases that stand for a reference without being one. */
export function findStockPhrases({ text }: EssayDocument): StockPhrase[] {
  const vague = Array.from(
    text.matchAll(vagueTime),
    ({ index, 0: found }): StockPhrase => ({
      start: index,
      end: index + found.length,
      kind: "vague-time",
    }),
  );
  const bare = Array.from(text.matchAll(constitution)).flatMap(({ index, 0: found }): StockPhrase[] => {
    const end = index + found.length;
    const around = text.slice(Math.max(0, index - reach / 2), end + reach);
    return concrete.test(around) ? [] : [{ start: index, end, kind: "bare-constitution" }];
  });
  return [...vague, ...bare].sort((a, b) => a.start - b.start);
}
