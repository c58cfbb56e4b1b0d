import { regularStems } from "../verb-forms";
import { listedWords } from "../word-set";
import { pastStem } from "./strong-preterite";
import type { VerbPerson } from "./verb-person";

type IndicativeTense = "present" | "imperfect" | "past" | "future" | "conditional";

/** A form of the indicative or conditional. */
export type IndicativeForm = { lemma: string; tense: IndicativeTense; person: VerbPerson };

/** Frequent verbs besides those of `regularStems` whose indicative is regular; many have a subjunctive of their own. */
const moreStems = {
  ar: "aparent dur atras odi agrad arrisc carreg control confi agreg ampar ataqu",
  er: "perd atend",
  ir: `sent ment serv segu consegu persegu prefer suger refer interfer reflet repet compet divert advert ped imped med ouv dorm descobr ag corrig dirig
    interag`,
};

/** Infinitive, present (3rd persons and 1st plural), imperfect and past of the 3rd person singular. */
const irregular = `ser é são somos era foi;estar está estão estamos estava esteve;ter tem têm temos tinha teve;haver há hão havemos havia houve;
  ir vai vão vamos ia foi;vir vem vêm vimos vinha veio;fazer faz fazem fazemos fazia fez;dizer diz dizem dizemos dizia disse;
  trazer traz trazem trazemos trazia trouxe;poder pode podem podemos podia pôde;pôr põe põem pomos punha pôs;
  propor propõe propõem propomos propunha propôs;impor impõe impõem impomos impunha impôs;dispor dispõe dispõem dispomos dispunha dispôs;
  expor expõe expõem expomos expunha expôs;ver vê veem vemos via viu;prever prevê preveem prevemos previa previu;ler lê leem lemos lia leu;
  saber sabe sabem sabemos sabia soube;caber cabe cabem cabemos cabia coube;querer quer querem queremos queria quis;dar dá dão damos dava deu;
  manter mantém mantêm mantemos mantinha manteve;conter contém contêm contemos continha conteve;obter obtém obtêm obtemos obtinha obteve;
  deter detém detêm detemos detinha deteve;reter retém retêm retemos retinha reteve;sair sai saem saímos saía saiu;cair cai caem caímos caía caiu;
  atrair atrai atraem atraímos atraía atraiu;construir constrói constroem construímos construía construiu;
  destruir destrói destroem destruímos destruía destruiu;possuir possui possuem possuímos possuía possuiu;
  contribuir contribui contribuem contribuímos contribuía contribuiu;incluir inclui incluem incluímos incluía incluiu;
  diminuir diminui diminuem diminuímos diminuía diminuiu;constituir constitui constituem constituímos constituía constituiu;
  produzir produz produzem produzimos produzia produziu;reduzir reduz reduzem reduzimos reduzia reduziu;
  conduzir conduz conduzem conduzimos conduzia conduziu;agredir agride agridem agredimos agredia agrediu;
  prevenir previne previnem prevenimos prevenia preveniu;progredir progride progridem progredimos progredia progrediu;
  subir sobe sobem subimos subia subiu;fugir foge fogem fugimos fugia fugiu;consumir consome consomem consumimos consumia consumiu`;

type Forms = [form: string, tense: IndicativeTense, person: VerbPerson][];

const withFuture = (stem: string): Forms => [
  [`${stem}á`, "future", "3s"],
  [`${stem}ão`, "future", "3p"],
  [`${stem}ia`, "conditional", "3s"],
  [`${stem}iam`, "conditional", "3p"],
];

/** The stem of the future: "fazer" → "far", "propor" → "propor". */
const futureStem = (lemma: string): string =>
  lemma
    .replace(/^(.*)([ai])zer$/u, (_, start: string, vowel: string) => `${start}${vowel}r`)
    .replace("ô", "o");

function regularForms(stem: string, [vowel]: "ar" | "er" | "ir"): Forms {
  const present = vowel === "a" ? "a" : "e";
  const imperfect = vowel === "a" ? "ava" : "ia";
  const past = { a: "ou", e: "eu", i: "iu" }[vowel ?? ""] ?? "";
  return [
    [stem + present, "present", "3s"],
    [`${stem}${present}m`, "present", "3p"],
    [`${stem}${vowel}mos`, "present", "1p"],
    [stem + imperfect, "imperfect", "3s"],
    [`${stem}${imperfect}m`, "imperfect", "3p"],
    [stem + past, "past", "3s"],
    [`${stem}${vowel}ram`, "past", "3p"],
    ...withFuture(`${stem}${vowel}r`),
  ];
}

function irregularForms(lemma: string, forms: readonly string[]): Forms {
  const [singular = "", plural = "", first = "", imperfect = "", past = ""] = forms;
  return [
    [singular, "present", "3s"],
    [plural, "present", "3p"],
    [first, "present", "1p"],
    [imperfect, "imperfect", "3s"],
    [`${imperfect}m`, "imperfect", "3p"],
    [past, "past", "3s"],
    [`${pastStem(lemma)}ram`, "past", "3p"],
    ...withFuture(futureStem(lemma)),
  ];
}

const conjugated: readonly (readonly [lemma: string, forms: Forms])[] = [
  ...irregular.split(";").map((line) => {
    const [lemma = "", ...forms] = listedWords(line);
    return [lemma, irregularForms(lemma, forms)] as const;
  }),
  ...(["ar", "er", "ir"] as const).flatMap((ending) =>
    listedWords(`${regularStems[ending]} ${moreStems[ending]}`).map(
      (stem) => [stem + ending, regularForms(stem, ending)] as const,
    ),
  ),
];

/** The infinitives whose forms are known. */
export const knownInfinitives: ReadonlySet<string> = new Set(conjugated.map(([lemma]) => lemma));

/** What a form of the indicative or conditional is; of two verbs that share one the more frequent. */
export const indicativeForms: ReadonlyMap<string, IndicativeForm> = new Map(
  conjugated
    .flatMap(([lemma, forms]) =>
      forms.map(([form, tense, person]): [string, IndicativeForm] => [form, { lemma, tense, person }]),
    )
    .reverse(),
);

/** The first person plural of the present by the infinitive. */
export const firstPluralOf: ReadonlyMap<string, string> = new Map(
  [...indicativeForms].flatMap(([form, { lemma, tense, person }]): [string, string][] =>
    tense === "present" && person === "1p" ? [[lemma, form]] : [],
  ),
);
