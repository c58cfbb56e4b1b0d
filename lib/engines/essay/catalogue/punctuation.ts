import { type RuleEntry, sameExample } from "./entry";

/** Rules of punctuation. Their examples are Portuguese in both languages. */
export const punctuationRules = {
  "punctuation/fronted-connective": {
    title: { "pt-BR": "Vírgula depois do conectivo", en: "Comma after the connective" },
    explanation: {
      "pt-BR":
        "Conectivos que abrem a frase (portanto, no entanto, além disso, dessa forma) ligam a frase inteira à anterior. A vírgula mostra que eles não fazem parte do sujeito nem do complemento.",
      en: "Connectives that open a sentence (portanto, no entanto, além disso) link all of it to the one before. The comma shows that they are no part of the subject.",
    },
    bad: sameExample("No entanto o projeto ficou parado por dois anos."),
    good: sameExample("No entanto, o projeto ficou parado por dois anos."),
  },
  "punctuation/before-conjunction": {
    title: { "pt-BR": "Vírgula antes de mas, pois, porém", en: "Comma before mas, pois, porém" },
    explanation: {
      "pt-BR":
        "Conjunções que opõem ou explicam (mas, porém, pois, já que, embora) iniciam outra oração. A vírgula marca onde a primeira termina.",
      en: "Conjunctions that contrast or explain (mas, porém, pois, já que, embora) start another clause. The comma marks where the first one ends.",
    },
    bad: sameExample("O rio foi limpo pois os moradores insistiram."),
    good: sameExample("O rio foi limpo, pois os moradores insistiram."),
  },
  "punctuation/consequence-gerund": {
    title: {
      "pt-BR": "Vírgula antes do gerúndio de consequência",
      en: "Comma before a gerund of consequence",
    },
    explanation: {
      "pt-BR":
        "O gerúndio que resume o efeito do que se disse (gerando, causando, fazendo com que) é uma oração reduzida. Sem vírgula ele parece qualificar o último substantivo.",
      en: "A gerund that sums up the effect of what was said (gerando, causando, fazendo com que) is a reduced clause. Without the comma it seems to describe the noun before it.",
    },
    bad: sameExample("A obra parou a avenida gerando filas de horas."),
    good: sameExample("A obra parou a avenida, gerando filas de horas."),
  },
  "punctuation/fronted-adverbial": {
    title: { "pt-BR": "Vírgula depois do adjunto no início", en: "Comma after an opening adverbial" },
    explanation: {
      "pt-BR":
        "A ordem comum é sujeito, verbo, complemento e circunstância. Quando a expressão de tempo, lugar ou modo vem antes do sujeito e é longa, a vírgula avisa onde o sujeito começa.",
      en: "The usual order is subject, verb, object and circumstance. When a long expression of time, place or manner comes before the subject, the comma tells where the subject starts.",
    },
    bad: sameExample("Durante as férias de julho os ônibus circulam vazios."),
    good: sameExample("Durante as férias de julho, os ônibus circulam vazios."),
  },
  "punctuation/fronted-clause": {
    title: { "pt-BR": "Vírgula depois da oração inicial", en: "Comma after an opening clause" },
    explanation: {
      "pt-BR":
        "A oração de finalidade, tempo ou condição que vem antes da principal se separa dela por vírgula. O leitor vê então onde começa o que se afirma.",
      en: "A clause of purpose, time or condition that comes before the main one is set off with a comma. The reader then sees where the claim starts.",
    },
    bad: sameExample("Para reduzir o desperdício é preciso medir o consumo."),
    good: sameExample("Para reduzir o desperdício, é preciso medir o consumo."),
  },
  "punctuation/subject-verb": {
    title: { "pt-BR": "Vírgula entre sujeito e verbo", en: "Comma between subject and verb" },
    explanation: {
      "pt-BR":
        "O sujeito e o verbo formam uma unidade, por mais longo que seja o sujeito. A pausa da leitura não pede vírgula; só uma intercalação, entre duas vírgulas, pode ficar entre eles.",
      en: "Subject and verb are one unit, however long the subject. A pause in reading asks for no comma; only an insertion between two commas may stand between them.",
    },
    bad: sameExample("A maioria dos moradores do bairro, quer uma praça."),
    good: sameExample("A maioria dos moradores do bairro quer uma praça."),
  },
  "punctuation/unclosed-insertion": {
    title: { "pt-BR": "Vírgula sobrando depois da conjunção", en: "Needless comma after the conjunction" },
    explanation: {
      "pt-BR":
        "Depois de “que”, “porque”, “e” ou “mas” só cabe vírgula quando começa uma intercalação, e outra vírgula a fecha. Sozinha, ela separa a conjunção da oração que introduz.",
      en: "After “que”, “porque”, “e” or “mas” a comma fits only where an insertion starts, and a second one closes it. Alone it cuts the conjunction from its clause.",
    },
    bad: sameExample("É preciso lembrar, que a água é um bem comum."),
    good: sameExample("É preciso lembrar que a água é um bem comum."),
  },
  "punctuation/unopened-insertion": {
    title: { "pt-BR": "Falta a primeira vírgula da intercalação", en: "The insertion lacks its first comma" },
    explanation: {
      "pt-BR":
        "Uma intercalação fica entre duas vírgulas. Com uma só, ela parece parte da oração que interrompe.",
      en: "An insertion stands between two commas. With one alone it seems part of the clause that it interrupts.",
    },
    bad: sameExample("O relatório mostra que apesar da chuva, o consumo caiu."),
    good: sameExample("O relatório mostra que, apesar da chuva, o consumo caiu."),
  },
  "punctuation/comma-before-and": {
    title: { "pt-BR": "Vírgula antes de “e”", en: "Comma before “e”" },
    explanation: {
      "pt-BR":
        "O “e” que soma duas ações do mesmo sujeito ou dois termos já os liga; a vírgula antes dele só se usa quando o sujeito muda ou para dar ênfase.",
      en: "The “e” that adds two actions of one subject or two terms already links them; a comma before it is used when the subject changes, or for emphasis.",
    },
    bad: sameExample("O grupo plantou mudas, e recolheu o lixo da margem."),
    good: sameExample("O grupo plantou mudas e recolheu o lixo da margem."),
  },
  "punctuation/splice": {
    title: { "pt-BR": "Frases coladas por vírgula", en: "Sentences spliced with a comma" },
    explanation: {
      "pt-BR":
        "“Isso” seguido de verbo abre uma frase nova que retoma a anterior. Separe as duas por ponto, ou ligue-as com “o que”.",
      en: "“Isso” with a verb opens a new sentence that refers to the one before. Part the two with a full stop, or join them with “o que”.",
    },
    bad: sameExample("O preço do leite subiu outra vez em março, isso reduziu as vendas."),
    good: sameExample("O preço do leite subiu outra vez em março. Isso reduziu as vendas."),
  },
} as const satisfies Record<string, RuleEntry>;
