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
  "punctuation/inner-connective": {
    title: { "pt-BR": "Conectivo entre vírgulas", en: "Connective between commas" },
    explanation: {
      "pt-BR":
        "O conectivo que interrompe a frase (portanto, por exemplo, no entanto) não pertence a nenhum dos termos vizinhos. Duas vírgulas o separam deles.",
      en: "A connective that interrupts the sentence (portanto, por exemplo, no entanto) belongs to neither of its neighbours. Two commas set it off.",
    },
    bad: sameExample("O transporte, por exemplo é um problema das grandes cidades."),
    good: sameExample("O transporte, por exemplo, é um problema das grandes cidades."),
  },
  "punctuation/example": {
    title: { "pt-BR": "Vírgula antes do exemplo", en: "Comma before an example" },
    explanation: {
      "pt-BR":
        "“Como”, “tais como”, “principalmente” e “sobretudo” abrem um exemplo ou um destaque. A vírgula mostra que ele se acrescenta ao que já estava completo.",
      en: "“Como”, “tais como”, “principalmente” and “sobretudo” open an example. The comma shows that it is added to what was complete already.",
    },
    bad: sameExample("Todos sofrem com a seca principalmente os pequenos agricultores."),
    good: sameExample("Todos sofrem com a seca, principalmente os pequenos agricultores."),
  },
  "punctuation/explanatory-clause": {
    title: { "pt-BR": "Vírgula antes da oração explicativa", en: "Comma before an explanatory clause" },
    explanation: {
      "pt-BR":
        "A oração com “que”, “o qual” ou “onde” que só acrescenta uma explicação vem entre vírgulas. Sem elas, ela restringe o termo: fala de alguns, e não de todos.",
      en: "A clause with “que”, “o qual” or “onde” that merely explains stands between commas. Without them it restricts the term: it speaks of some, not of all.",
    },
    bad: sameExample("A Constituição Federal que garante a saúde a todos, é ignorada."),
    good: sameExample("A Constituição Federal, que garante a saúde a todos, é ignorada."),
  },
  "punctuation/unclosed-apposition": {
    title: { "pt-BR": "Falta a segunda vírgula da explicação", en: "The explanation lacks its second comma" },
    explanation: {
      "pt-BR":
        "Uma explicação no meio da frase fica entre duas vírgulas. Quando a segunda falta, o verbo parece pertencer à explicação.",
      en: "An explanation in the middle of the sentence stands between two commas. Where the second is missing, the verb seems to belong to the explanation.",
    },
    bad: sameExample("O filósofo, conhecido por seus livros afirma que a cidade é de todos."),
    good: sameExample("O filósofo, conhecido por seus livros, afirma que a cidade é de todos."),
  },
  "punctuation/missing-comma": {
    title: { "pt-BR": "Falta uma vírgula", en: "A comma is missing" },
    explanation: {
      "pt-BR":
        "A vírgula separa o que não forma uma unidade: um termo deslocado, um aposto, um chamamento ou uma oração que começa. Leia a frase sem o trecho: se ela continua completa, ele fica entre vírgulas.",
      en: "A comma parts what is no unit: a moved term, an apposition, an address or a clause that starts. Read the sentence without the passage: if it stays complete, the passage stands between commas.",
    },
    bad: sameExample("O Ministério da Saúde em parceria com as escolas, deve criar campanhas."),
    good: sameExample("O Ministério da Saúde, em parceria com as escolas, deve criar campanhas."),
  },
  "punctuation/verb-object": {
    title: { "pt-BR": "Vírgula entre verbo e complemento", en: "Comma between a verb and what completes it" },
    explanation: {
      "pt-BR":
        "O verbo e o seu complemento formam uma unidade, mesmo quando o complemento é longo ou é uma oração com “que”. Nenhuma vírgula os separa.",
      en: "A verb and what completes it are one unit, even where that is long or a clause with “que”. No comma parts them.",
    },
    bad: sameExample("O governo federal deve promover, palestras nas escolas."),
    good: sameExample("O governo federal deve promover palestras nas escolas."),
  },
  "punctuation/restrictive-clause": {
    title: { "pt-BR": "Vírgula antes da oração que restringe", en: "Comma before a restricting clause" },
    explanation: {
      "pt-BR":
        "A oração que diz de qual se fala, ou que completa o verbo, não se separa por vírgula. Com a vírgula ela vira explicação, e o sentido muda.",
      en: "A clause that says which one is meant, or that completes the verb, is not parted by a comma. With one it becomes an explanation, and the meaning changes.",
    },
    bad: sameExample("É importante, que todos participem da reunião."),
    good: sameExample("É importante que todos participem da reunião."),
  },
  "punctuation/closing-circumstance": {
    title: { "pt-BR": "Vírgula antes da circunstância final", en: "Comma before a closing circumstance" },
    explanation: {
      "pt-BR":
        "A finalidade, a causa, o tempo ou o modo que vêm no fim da frase estão em seu lugar comum. A vírgula só se usa quando vêm antes ou interrompem.",
      en: "Purpose, cause, time or manner at the end of a sentence are in their usual place. A comma is used only when they come first or interrupt.",
    },
    bad: sameExample("É preciso criar leis, para que o problema seja resolvido."),
    good: sameExample("É preciso criar leis para que o problema seja resolvido."),
  },
  "punctuation/noun-complement": {
    title: { "pt-BR": "Vírgula antes do complemento", en: "Comma before the complement" },
    explanation: {
      "pt-BR":
        "A expressão com “de”, “em”, “com” ou outra preposição que completa um termo não se separa dele por vírgula.",
      en: "A phrase with “de”, “em”, “com” or another preposition that completes a term is not parted from it by a comma.",
    },
    bad: sameExample("A escola deve orientar os jovens, sobre os riscos da internet."),
    good: sameExample("A escola deve orientar os jovens sobre os riscos da internet."),
  },
  "punctuation/surplus-comma": {
    title: { "pt-BR": "Vírgula a mais", en: "A comma too many" },
    explanation: {
      "pt-BR":
        "Termos que formam uma unidade de sentido não se separam por vírgula, ainda que a leitura faça uma pausa ali.",
      en: "Terms that are one unit of meaning are not parted by a comma, even where a reader would pause.",
    },
    bad: sameExample("Segundo o sociólogo, Zygmunt Bauman, as relações são frágeis."),
    good: sameExample("Segundo o sociólogo Zygmunt Bauman, as relações são frágeis."),
  },
  "punctuation/missing-stop": {
    title: { "pt-BR": "Falta o ponto final", en: "The full stop is missing" },
    explanation: {
      "pt-BR":
        "Toda frase declarativa termina em ponto, também a última do parágrafo. Sem ele não se sabe se a ideia acabou.",
      en: "Every statement ends with a full stop, the last one of a paragraph too. Without it nobody knows whether the thought is complete.",
    },
    bad: sameExample("A vila inteira se reuniu para plantar as mudas"),
    good: sameExample("A vila inteira se reuniu para plantar as mudas."),
  },
  "punctuation/splitting-colon": {
    title: { "pt-BR": "Dois-pontos que separam", en: "A colon that parts" },
    explanation: {
      "pt-BR":
        "Os dois-pontos vêm depois de uma frase completa. Entre o verbo, a preposição ou “como” e a lista que os completa, eles cortam a frase.",
      en: "A colon comes after a complete sentence. Between a verb, a preposition or “como” and the list that completes it, it cuts the sentence.",
    },
    bad: sameExample("O bairro tem serviços como: posto, escola e praça."),
    good: sameExample("O bairro tem serviços como posto, escola e praça."),
  },
  "punctuation/doubled-mark": {
    title: { "pt-BR": "Sinais repetidos", en: "Doubled marks" },
    explanation: {
      "pt-BR":
        "Dois sinais seguidos, como vírgula e ponto, indicam pausas diferentes no mesmo lugar. Fica só o que a frase pede.",
      en: "Two marks in a row, such as a comma and a stop, tell of different pauses at one place. Keep the one that the sentence needs.",
    },
    bad: sameExample("O barco chegou cedo,. A vila festejou."),
    good: sameExample("O barco chegou cedo. A vila festejou."),
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
