import type { Localized } from "../types";

type GroupTexts = { label: Localized; advice: Localized };

const texts = (
  portuguese: readonly [label: string, advice: string],
  english: readonly [label: string, advice: string],
): GroupTexts => ({
  label: { "pt-BR": portuguese[0], en: english[0] },
  advice: { "pt-BR": portuguese[1], en: english[1] },
});

/** The groups of features by their name, as a reader meets them: what they are and what to do about them. */
const groups: ReadonlyMap<string, GroupTexts> = new Map([
  [
    "spelling",
    texts(
      ["Ortografia e acentuação", "Corrija as palavras marcadas: cada uma conta."],
      ["Spelling and accents", "Mend the marked words: each one counts."],
    ),
  ],
  [
    "grammar",
    texts(
      ["Gramática", "Revise concordância, regência, crase e pronomes nos trechos marcados."],
      ["Grammar", "Look again at agreement, government, crase and pronouns in the marked passages."],
    ),
  ],
  [
    "punctuation",
    texts(
      ["Pontuação", "Ponha ou tire as vírgulas marcadas."],
      ["Punctuation", "Add or remove the marked commas."],
    ),
  ],
  [
    "register",
    texts(
      ["Registro formal", "Troque marcas de fala por palavras da escrita formal."],
      ["Formal register", "Replace marks of speech by words of formal writing."],
    ),
  ],
  [
    "norm",
    texts(
      [
        "Naturalidade da escrita",
        "Releia em voz alta: formas e vírgulas pouco usuais costumam esconder desvios.",
      ],
      ["Naturalness", "Read aloud: unusual forms and commas often hide deviations."],
    ),
  ],
  [
    "integrity",
    texts(
      ["Sequência das ideias", "Confira se cada frase parte do que a anterior disse."],
      ["Sequence of ideas", "Check that each sentence starts from what the one before it said."],
    ),
  ],
  [
    "theme",
    texts(
      ["Relação com o tema", "Retome as palavras-chave do tema em cada parágrafo."],
      ["Bond with the theme", "Take up the key words of the theme in each paragraph."],
    ),
  ],
  [
    "repertoire",
    texts(
      ["Repertório sociocultural", "Traga uma referência com fonte e ligue-a ao argumento."],
      ["Sociocultural knowledge", "Bring a reference with its source and tie it to the argument."],
    ),
  ],
  [
    "argument",
    texts(
      ["Argumentação", "Sustente cada afirmação com causa, exemplo, dado ou consequência."],
      ["Argument", "Support each claim with a cause, an example, data or a consequence."],
    ),
  ],
  [
    "cohesion",
    texts(
      ["Conectivos e referência", "Varie os conectivos e ligue cada parágrafo ao anterior."],
      ["Connectives and reference", "Vary the connectives and link each paragraph to the one before."],
    ),
  ],
  [
    "proposal",
    texts(
      ["Proposta de intervenção", "Complete agente, ação, meio, finalidade e detalhamento."],
      ["Proposal of intervention", "Complete agent, action, means, purpose and detail."],
    ),
  ],
  [
    "repetition",
    texts(
      ["Repetição e variedade", "Troque palavras repetidas por sinônimos ou pronomes."],
      ["Repetition and variety", "Replace repeated words by synonyms or pronouns."],
    ),
  ],
  [
    "readability",
    texts(
      ["Leiturabilidade", "Deixe as frases difíceis mais diretas."],
      ["Readability", "Make the hard sentences more direct."],
    ),
  ],
  [
    "structure",
    texts(
      ["Estrutura do texto", "Separe introdução, desenvolvimento e conclusão em parágrafos completos."],
      ["Structure of the text", "Part introduction, development and conclusion into full paragraphs."],
    ),
  ],
  [
    "length",
    texts(
      [
        "Desenvolvimento",
        "Desenvolva mais as ideias: textos como este costumam ser mais longos nas notas altas.",
      ],
      ["Development", "Develop the ideas further: highly graded texts tend to be longer."],
    ),
  ],
  [
    "paragraphs",
    texts(
      [
        "Equilíbrio dos parágrafos",
        "Dê a cada parágrafo tamanho parecido; cuide da introdução e da conclusão.",
      ],
      ["Balance of paragraphs", "Give the paragraphs similar lengths; mind introduction and conclusion."],
    ),
  ],
  [
    "sentences",
    texts(
      ["Tamanho das frases", "Alterne frases curtas e médias; divida as muito longas."],
      ["Length of sentences", "Alternate short and middling sentences; split the very long ones."],
    ),
  ],
  [
    "marks",
    texts(
      ["Uso dos sinais de pontuação", "Use com segurança vírgulas, dois-pontos e ponto e vírgula."],
      ["Use of punctuation marks", "Use commas, colons and semicolons with assurance."],
    ),
  ],
  [
    "vocabulary",
    texts(
      ["Vocabulário", "Prefira palavras precisas e variadas."],
      ["Vocabulary", "Prefer precise and varied words."],
    ),
  ],
  [
    "syntax",
    texts(
      ["Construção das frases", "Varie a construção: orações relativas, subordinadas e nominalizações."],
      [
        "Construction of sentences",
        "Vary the construction: relative and subordinate clauses, nominalisations.",
      ],
    ),
  ],
  [
    "wording",
    texts(
      [
        "Escolha de palavras no conjunto",
        "As palavras e expressões do texto lembram as de redações com outra nota.",
      ],
      [
        "Choice of words as a whole",
        "The words and phrases of the text resemble those of essays with another grade.",
      ],
    ),
  ],
]);

/** What a reader is told of a group; a group without words of its own bears its name. */
export const groupTexts = (group: string): GroupTexts => groups.get(group) ?? texts([group, ""], [group, ""]);
