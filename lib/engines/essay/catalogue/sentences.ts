import { type RuleEntry, sameExample } from "./entry";

/** Rules of the build of sentences. Their examples are Portuguese in both languages. */
export const sentenceRules = {
  "grammar/fragment": {
    title: { "pt-BR": "Frase incompleta", en: "Sentence fragment" },
    explanation: {
      "pt-BR":
        "Toda frase precisa de uma oração principal, com verbo conjugado. Oração subordinada, gerúndio ou expressão sem verbo depois de ponto é truncamento: junte à frase anterior ou complete.",
      en: "Every sentence needs a main clause with a conjugated verb. A subordinate clause, a gerund or a phrase without a verb after a full stop is a fragment: join it to the sentence before or complete it.",
    },
    bad: sameExample("A prefeitura fechou a ponte. O que isolou três bairros."),
    good: sameExample("A prefeitura fechou a ponte. Isso isolou três bairros."),
  },
  "grammar/run-on": {
    title: { "pt-BR": "Frases emendadas", en: "Run-on sentence" },
    explanation: {
      "pt-BR":
        "Duas orações completas não se unem só com vírgula, nem sem sinal algum. Separe-as com ponto ou ponto e vírgula, ou ligue-as com uma conjunção.",
      en: "Two complete clauses are not joined by a comma alone, nor by nothing. Part them with a full stop or a semicolon, or link them with a conjunction.",
    },
    bad: sameExample("O rio transbordou de madrugada, ele levou as hortas da vila."),
    good: sameExample("O rio transbordou de madrugada. Ele levou as hortas da vila."),
  },
  "grammar/gerundism": {
    title: { "pt-BR": "Gerundismo", en: "Padded future with a gerund" },
    explanation: {
      "pt-BR":
        "“Vai estar fazendo” diz com três verbos o que “fará” ou “vai fazer” diz melhor. O gerúndio só cabe quando a ação estará em curso em um momento dado.",
      en: "“Vai estar fazendo” says with three verbs what “fará” or “vai fazer” says better. The gerund fits only where the action will be going on at a given moment.",
    },
    bad: sameExample("A escola vai estar enviando os boletins em maio."),
    good: sameExample("A escola enviará os boletins em maio."),
  },
  "grammar/loose-gerund": {
    title: { "pt-BR": "Gerúndio sem vínculo claro", en: "Gerund without a clear link" },
    explanation: {
      "pt-BR":
        "Gerúndios em série e “sendo que” penduram ideias na frase sem dizer se são causa, consequência ou soma. Diga a relação com uma conjunção ou comece outra frase.",
      en: "Gerunds in a row and “sendo que” hang ideas on the sentence without saying whether they are cause, consequence or addition. Name the relation with a conjunction or start another sentence.",
    },
    bad: sameExample("A feira abre aos domingos, sendo que o mercado abre todos os dias."),
    good: sameExample("A feira abre aos domingos, e o mercado abre todos os dias."),
  },
  "grammar/parallelism": {
    title: { "pt-BR": "Paralelismo", en: "Parallelism" },
    explanation: {
      "pt-BR":
        "Termos ligados em par têm a mesma forma, e cada conectivo tem o seu par: tanto … quanto, não só … mas também, seja … seja, entre … e, por um lado … por outro.",
      en: "Terms linked in a pair have one form, and each connective has its partner: tanto … quanto, não só … mas também, seja … seja, entre … e, por um lado … por outro.",
    },
    bad: sameExample("O lixo se acumula tanto nas praças e nas praias."),
    good: sameExample("O lixo se acumula tanto nas praças quanto nas praias."),
  },
} as const satisfies Record<string, RuleEntry>;
