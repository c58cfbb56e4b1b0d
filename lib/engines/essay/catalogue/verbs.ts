import { type RuleEntry, sameExample } from "./entry";

/** Rules of the forms of verbs and the pronouns that go with them. Their examples are Portuguese in both languages. */
export const verbRuleEntries = {
  "grammar/verb-form": {
    title: { "pt-BR": "Modo e forma do verbo", en: "Mood and form of the verb" },
    explanation: {
      "pt-BR":
        "“Embora”, “caso”, “para que”, “talvez” e “é preciso que” pedem o presente do subjuntivo: exista, invista, tenha. Depois de “se” e “quando”, os verbos irregulares têm futuro próprio: se ele vir, quando propuser. O particípio de chegar é chegado; depois de ser, entregue.",
      en: "“Embora”, “caso”, “para que”, “talvez” and “é preciso que” take the present subjunctive: exista, invista, tenha. After “se” and “quando” irregular verbs have a future of their own: se ele vir, quando propuser. The participle of chegar is chegado; after ser, entregue.",
    },
    bad: sameExample("Embora o parque existe, ninguém o visita."),
    good: sameExample("Embora o parque exista, ninguém o visita."),
  },
  "grammar/mesoclisis": {
    title: {
      "pt-BR": "Pronome com futuro, condicional e particípio",
      en: "Pronoun with future, conditional and participle",
    },
    explanation: {
      "pt-BR":
        "No futuro e no condicional o pronome vai para dentro do verbo (tornar-se-á, far-se-ia) ou para antes dele, quando há sujeito ou palavra que o atrai (a vila se tornará). Depois do particípio ele nunca aparece: tinha se tornado.",
      en: "In the future and the conditional the pronoun goes inside the verb (tornar-se-á, far-se-ia), or before it where a subject or an attracting word stands there (a vila se tornará). It never follows a participle: tinha se tornado.",
    },
    bad: sameExample("Com a ponte, a vila tornará-se um porto."),
    good: sameExample("Com a ponte, a vila se tornará um porto."),
  },
  "grammar/treatment": {
    title: { "pt-BR": "Mistura de tratamentos", en: "Mixed forms of address" },
    explanation: {
      "pt-BR":
        "“Você” e títulos como “Vossa Excelência” levam verbo e pronomes da terceira pessoa: você e seu, Vossa Excelência e sua. “Tu” leva os da segunda: tu vais, teu, te. Escolha um tratamento e mantenha-o.",
      en: "“Você” and titles such as “Vossa Excelência” take verb and pronouns of the third person: você and seu, Vossa Excelência and sua. “Tu” takes those of the second: tu vais, teu, te. Choose one and keep to it.",
    },
    bad: sameExample("Dizia o cartaz que tu vai ao teatro de graça."),
    good: sameExample("Dizia o cartaz que tu vais ao teatro de graça."),
  },
} as const satisfies Record<string, RuleEntry>;
