import { listedWords, wordPairs } from "../word-set";
import { byLemma } from "./by-lemma";
import { knownInfinitives } from "./indicative";
import { type VerbPerson, verbPersons } from "./verb-person";

/** Stems of the present subjunctive that the infinitive does not give away. */
const stems = byLemma(
  wordPairs(`ter=tenh manter=mantenh conter=contenh obter=obtenh deter=detenh reter=retenh vir=venh intervir=intervenh convir=convenh provir=provenh
  fazer=faç dizer=dig trazer=trag poder=poss pôr=ponh ver=vej rever=revej prever=prevej prover=provej perder=perc caber=caib pedir=peç impedir=impeç
  despedir=despeç medir=meç ouvir=ouç valer=valh crer=crei ler=lei reler=relei ser=sej estar=estej haver=haj saber=saib querer=queir requerer=requeir
  servir=sirv seguir=sig conseguir=consig perseguir=persig prosseguir=prossig vestir=vist mentir=mint preferir=prefir ferir=fir sugerir=sugir aderir=adir
  inserir=insir gerir=gir digerir=digir refletir=reflit repetir=repit competir=compit divertir=divirt advertir=advirt investir=invist sentir=sint
  consentir=consint transferir=transfir interferir=interfir referir=refir diferir=difir conferir=confir agredir=agrid progredir=progrid prevenir=previn
  transgredir=transgrid dormir=durm cobrir=cubr descobrir=descubr engolir=engul odiar=odei mediar=medei ansiar=ansei incendiar=incendei
  intermediar=intermedei remediar=remedei`),
);

type Spelling = readonly [RegExp, string];

/** How the stem of a regular verb is spelled before the vowel of the subjunctive. */
const spellings: readonly Spelling[] = [
  [/ear$/u, "ei"],
  [/çar$/u, "c"],
  [/car$/u, "qu"],
  [/gar$/u, "gu"],
  [/ar$/u, ""],
  [/c[ei]r$/u, "ç"],
  [/gu[ei]r$/u, "g"],
  [/g[ei]r$/u, "j"],
  [/air$/u, "ai"],
  [/[ei]r$/u, ""],
];

const irregular: ReadonlyMap<string, Readonly<Record<VerbPerson, string>>> = new Map([
  ["ir", { "3s": "vá", "3p": "vão", "1p": "vamos" }],
  ["dar", { "3s": "dê", "3p": "deem", "1p": "demos" }],
]);

const endings: Readonly<Record<VerbPerson, string>> = { "3s": "", "3p": "m", "1p": "mos" };

/** Verbs whose stem has its diphthong where it is stressed alone: "odeie", "odiemos". */
const stressed = new Set(listedWords("odiar mediar ansiar incendiar intermediar remediar"));

function stemOf(lemma: string, person: VerbPerson): string | undefined {
  const unstressed = person === "1p" && (stressed.has(lemma) || lemma.endsWith("ear"));
  if (unstressed) return lemma.slice(0, -2);
  const listed = stems(lemma);
  if (listed !== undefined) return listed;
  const spelling = spellings.find(([ending]) => ending.test(lemma));
  return spelling && lemma.replace(...spelling);
}

/** The present subjunctive of a verb by its infinitive: "investir" → "invista"; undefined for what is no infinitive. */
export function presentSubjunctive(lemma: string, person: VerbPerson): string | undefined {
  const known = irregular.get(lemma)?.[person];
  if (known !== undefined) return known;
  const stem = lemma.length > 2 ? stemOf(lemma, person) : undefined;
  return stem === undefined
    ? undefined
    : `${stem}${lemma.endsWith("ar") && lemma !== "estar" ? "e" : "a"}${endings[person]}`;
}

/** The present subjunctives of the verbs in `knownInfinitives`. */
export const presentSubjunctives: ReadonlySet<string> = new Set(
  [...knownInfinitives].flatMap((lemma) =>
    verbPersons.flatMap((person) => presentSubjunctive(lemma, person) ?? []),
  ),
);
