import { type RuleEntry, sameExample } from "./entry";

/** Rules of the argument, competency 3. Their examples are Portuguese in both languages. */
export const argumentRules = {
  "argument/missing-thesis": {
    title: { "pt-BR": "Introdução sem tese", en: "Introduction without a thesis" },
    explanation: {
      "pt-BR":
        "A tese é a sua resposta ao tema. Uma boa introdução a enuncia na última frase e já aponta as causas ou aspectos que os parágrafos seguintes vão desenvolver.",
      en: "The thesis is your answer to the theme. A good introduction states it in its last sentence and already points to the causes or aspects that the next paragraphs will develop.",
    },
    bad: sameExample(
      "As hortas urbanas aparecem em muitas cidades. Elas ocupam terrenos e têm vários tamanhos.",
    ),
    good: sameExample(
      "As hortas urbanas aparecem em muitas cidades. No entanto, ainda são raras nas periferias, devido à falta de terrenos e ao descaso das prefeituras.",
    ),
  },
  "argument/unsupported-paragraph": {
    title: { "pt-BR": "Parágrafo sem sustentação", en: "Paragraph without support" },
    explanation: {
      "pt-BR":
        "Afirmar não é argumentar. Depois do tópico frasal, mostre por que a afirmação é verdadeira (causa, consequência, comparação) e traga uma prova (exemplo, dado, autor).",
      en: "To assert is not to argue. After the topic sentence show why the claim is true (cause, consequence, comparison) and bring evidence (example, figure, author).",
    },
    bad: sameExample("A horta é útil para o bairro. Ela une os vizinhos. Ela deixa a rua bonita."),
    good: sameExample(
      "A horta é útil para o bairro, pois aproxima os vizinhos: em Teresina, por exemplo, mutirões semanais reúnem dezenas de famílias.",
    ),
  },
  "argument/no-evidence": {
    title: { "pt-BR": "Parágrafo sem prova", en: "Paragraph without evidence" },
    explanation: {
      "pt-BR":
        "O raciocínio próprio convence mais quando se apoia em algo que o leitor possa conferir: um caso, um número com a fonte, a ideia de um autor, uma lei.",
      en: "Your own reasoning convinces more when it leans on something that the reader can check: a case, a figure with its source, an author's idea, a law.",
    },
    bad: sameExample("A falta de terrenos atrapalha, pois ninguém planta onde não há espaço."),
    good: sameExample(
      "A falta de terrenos atrapalha: segundo a prefeitura, só um em cada dez bairros tem área livre.",
    ),
  },
  "argument/little-progress": {
    title: { "pt-BR": "Parágrafo que pouco avança", en: "Paragraph that moves little" },
    explanation: {
      "pt-BR":
        "Cada parágrafo deve acrescentar uma causa, um efeito, um exemplo ou uma objeção. Repetir o que já se disse com as mesmas palavras enfraquece a progressão do texto.",
      en: "Each paragraph should add a cause, an effect, an example or an objection. To repeat what was said in the same words weakens the progression of the text.",
    },
    bad: sameExample("O segundo argumento diz de novo, com outras conjunções, o que o primeiro já dizia."),
    good: sameExample(
      "O primeiro argumento trata da falta de terrenos; o segundo, do que ela causa à alimentação.",
    ),
  },
  "argument/cliche": {
    title: { "pt-BR": "Lugar-comum", en: "Commonplace" },
    explanation: {
      "pt-BR":
        "Frases prontas servem a qualquer tema e por isso não dizem nada deste. O leitor as reconhece e deixa de ver o seu raciocínio.",
      en: "Ready-made phrases fit any theme and so say nothing of this one. The reader recognises them and no longer sees your reasoning.",
    },
    bad: sameExample("Desde os primórdios o homem planta o que come."),
    good: sameExample(
      "Há cerca de dez mil anos, no Crescente Fértil, grupos humanos passaram a plantar o que comiam.",
    ),
  },
  "argument/absolute-claim": {
    title: { "pt-BR": "Generalização", en: "Generalisation" },
    explanation: {
      "pt-BR":
        "“Todo mundo”, “ninguém”, “sempre” prometem mais do que se pode provar. Delimitar o alcance da afirmação a torna mais forte.",
      en: "“Everybody”, “nobody”, “always” promise more than can be proved. To limit the reach of a claim makes it stronger.",
    },
    bad: sameExample("Todo mundo joga comida fora."),
    good: sameExample("Grande parte das famílias joga comida fora."),
  },
  "argument/possible-contradiction": {
    title: { "pt-BR": "Possível contradição", en: "Possible contradiction" },
    explanation: {
      "pt-BR":
        "O texto julga a mesma coisa de modos opostos sem dizer como os dois juízos se conciliam. Se ambos valem, marque a condição ou o contraste.",
      en: "The text judges the same thing in opposite ways without saying how the two fit. If both hold, mark the condition or the contrast.",
    },
    bad: sameExample("A internet é benéfica. A internet é prejudicial."),
    good: sameExample("A internet é benéfica quando informa, mas prejudicial quando isola."),
  },
} as const satisfies Record<string, RuleEntry>;
