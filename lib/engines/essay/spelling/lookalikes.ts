import type { EssayDocument } from "../document";
import type { Span } from "../types";
import type { Frequencies } from "./frequencies";
import { neighboursOf } from "./neighbours";
import { type Neighbours, surprise } from "./word-probability";

/** Words that are taken for each other by their look or sound: what is written, and what may be meant. */
const confused = `
diretos=direitos sócias=sociais sócia=social tráfego=tráfico comprimento=cumprimento intensão=intenção intensões=intenções providência=previdência
pote=porte desapercebido=despercebido desapercebida=despercebida desapercebidos=despercebidos desapercebidas=despercebidas
discriminalização=descriminalização discriminalizar=descriminalizar eminente=iminente iminente=eminente retificar=ratificar infligir=infringir infligem=infringem
absolver=absorver emergir=imergir imergir=emergir fragrante=flagrante sessão=seção seção=sessão cessão=sessão acento=assento assento=acento concerto=conserto
conserto=concerto censo=senso senso=censo cesta=sexta sexta=cesta caçar=cassar caçados=cassados estrato=extrato extrato=estrato tachar=taxar
vultuoso=vultoso vultuosa=vultosa`;

const pairs = confused
  .trim()
  .split(/\s+/)
  .map((entry) => entry.split("="));
const meantFor = Map.groupBy(pairs, ([written]) => written);

/** A word of the text that looks like the one that is expected at its place. */
export type Lookalike = { span: Span; meant: string };

const nowhere: Neighbours = { before: "", after: "" };
const nothing: ReadonlySet<string> = new Set();
/** In nats: how much likelier the other word has to be at this place, and how much of that the neighbours have to say. */
const least = { gain: 3, fromNeighbours: 1.5 };
/** After a word that it follows so often the other word is expected, were the wrong one ever so common there. */
const fixedPhrase = { count: 50, gain: 4 };

function isExpected(frequencies: Frequencies, written: string, other: string, place: Neighbours): boolean {
  const gainAt = (neighbours: Neighbours): number =>
    surprise(frequencies, written, neighbours, nothing) - surprise(frequencies, other, neighbours, nothing);
  const gain = gainAt(place);
  const fixed = place.before !== "" && frequencies.pairCount(place.before, other) >= fixedPhrase.count;
  if (fixed && gain > fixedPhrase.gain) return true;
  return gain > least.gain && gain - gainAt(nowhere) > least.fromNeighbours;
}

/**
 * Words that stand where a word that looks or sounds like them is expected, by the words that they stand between: "direitos civis" for
 * "diretos civis". Portuguese; linear in the text.
 */
export function findLookalikes(document: EssayDocument, frequencies: Frequencies): Lookalike[] {
  return document.words.flatMap((word, at): Lookalike[] => {
    const candidates = meantFor.get(word.key) ?? [];
    if (candidates.length === 0 || document.givenWords.has(word.key)) return [];
    const place = neighboursOf(document, at);
    const meant = candidates
      .map(([, other = ""]) => other)
      .find((other) => isExpected(frequencies, word.key, other, place));
    return meant === undefined ? [] : [{ span: { start: word.start, end: word.end }, meant }];
  });
}
