import { wordPairs } from "../word-set";
import { byLemma } from "./by-lemma";

const irregular = byLemma(
  wordPairs(`fazer=feito dizer=dito pôr=posto ver=visto rever=revisto prever=previsto escrever=escrito descrever=descrito abrir=aberto cobrir=coberto
  descobrir=descoberto vir=vindo intervir=intervindo convir=convindo provir=provindo`),
);

/** The participle that stands after “ter”: "chegar" → "chegado", "fazer" → "feito". */
export function participleOf(lemma: string): string {
  const known = irregular(lemma);
  if (known !== undefined) return known;
  const stem = lemma.slice(0, -2);
  if (lemma.endsWith("ar")) return `${stem}ado`;
  return /(?:[^gq]u|a)ir$/u.test(lemma) ? `${stem}ído` : `${stem}ido`;
}
