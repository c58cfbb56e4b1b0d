import type { Span } from "./types";

/** A quotation, its marks included, at most so long: an essay that is put between marks as a whole is none. */
const quoted = /“[^“”]{15,700}”|«[^«»]{15,700}»|"[^"\n]{15,700}"/gu;
const leastWords = 4;

/** Characters before and after the marks in which the one who said so is named. */
const reach = 90;
const announces =
  /(?<!\p{L})(?:segundo|conforme|consoante|de acordo com|para o|para a|nas palavras d[eoa]s?|como|according to|in the words of|as)\s(?:\S+\s){0,12}$/iu;
const says =
  /(?<!\p{L})(?:dizia|diz|disse|dizem|afirma|afirmou|afirmava|escreve|escreveu|escrevia|declara|declarou|defende|defendia|defendeu|lembra|lembrou|ensina|ensinou|observa|observou|prevê|estabelece|determina|garante|assegura|conclui|concluiu|explica|explicou|argumenta|postula|said|says|wrote|writes|stated|states|argued|argues|claimed|claims)(?!\p{L})/iu;
/** "(FREIRE, 1987, p. 12)", "— Paulo Freire", "(Art. 205)". */
const reference = /^[\s.,;]*(?:\([^()\n]{2,60}\)|[—–-]\s?\p{Lu})/u;
const nameIn = /(?<!^)(?<![.!?]\s)(?<!\p{L})\p{Lu}\p{L}+/u;

/** The quotation with the words that say whose it is; undefined where nothing does. */
function withAttribution(text: string, { start, end }: Span): Span | undefined {
  const before = text.slice(Math.max(0, start - reach), start).replace(/^.*(?:[.!?]\s(?=\p{Lu})|\n)/su, "");
  const rest = text.slice(end, end + reach);
  const after = rest.replace(/(?:[.!?]\s|\n).*$/su, "");
  if (announces.test(before) || (says.test(before) && nameIn.test(` ${before}`)))
    return { start: start - before.length, end };
  if (says.test(after) && nameIn.test(after)) return { start, end: end + after.length };
  return reference.test(rest) ? { start, end } : undefined;
}

/** The quotations whose author or source is named beside them, with the words that do. */
export const attributedQuotations = (text: string): Span[] =>
  Array.from(text.matchAll(quoted)).flatMap((match) => {
    const long = match[0].split(/\s+/u).length >= leastWords;
    return (long && withAttribution(text, { start: match.index, end: match.index + match[0].length })) || [];
  });
