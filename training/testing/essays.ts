import type { ScoredEssay } from "../corpus";

const reading = [
  "A leitura forma o cidadão. Quem lê compara ideias e desconfia de respostas prontas, mas poucos têm livros em casa.",
  "Em primeiro lugar, faltam bibliotecas nos bairros distantes. As que existem fecham cedo, e os alunos que trabalham não chegam a tempo.",
  "Além disso, a escola trata o livro como tarefa. O jovem lê para a prova e esquece o texto no dia seguinte, sem conversar sobre ele.",
  "Portanto, as prefeituras devem abrir bibliotecas à noite, por meio de convênios, a fim de que todos possam ler.",
];
const water = [
  "A água parece infinita para quem abre a torneira. Nas cidades do interior, porém, a seca já mudou a rotina das famílias.",
  "O desperdício começa nos canos velhos. Boa parte do que é tratado se perde antes de chegar às casas, e ninguém responde por isso.",
  "As fábricas também usam mais do que precisam. Falta fiscalização, falta multa e sobra propaganda sobre o banho curto.",
  "Cabe ao governo trocar a rede antiga, com recursos das próprias contas, para que o consumo caia sem punir os pobres.",
];

/** An essay of our own in the shape of the data, for tests. */
export const essayOf = (changes: Partial<ScoredEssay>): ScoredEssay => ({
  id: "own-1",
  source: "brasil-escola",
  title: "",
  year: null,
  theme: "Caminhos para incentivar a leitura no Brasil",
  supporting_text:
    "Pesquisas mostram que muitas pessoas passam o ano sem abrir um livro. O preço é apenas uma das causas apontadas. Nas cidades menores quase não existem livrarias, e as bibliotecas públicas fecham cedo. Professores contam que os alunos gostam de histórias quando podem escolher. A família também pesa, porque a criança imita o que vê em casa.",
  paragraphs: reading,
  scores: [120, 120, 120, 120, 120],
  total: 600,
  annotations: [],
  fold: 0,
  also_in: [],
  ...changes,
});

const longer = (paragraphs: readonly string[], again: string): string[] => [
  ...paragraphs.map((paragraph) => `${paragraph} ${again}`),
];

/** Two essays of our own that are long enough to be made into attacks. */
export const ownEssays: ScoredEssay[] = [
  essayOf({
    paragraphs: longer(
      reading,
      "Ler com calma pede tempo, silêncio e companhia, três coisas que a pressa da cidade tira de quem mais precisa delas. Sem isso, nenhum programa do governo dá certo.",
    ),
  }),
  essayOf({
    id: "own-2",
    theme: "A falta de água nas cidades brasileiras",
    supporting_text:
      "O consumo de água cresceu mais depressa do que a população. Técnicos dizem que as perdas na rede são o maior problema, pois os canos têm décadas de uso. Em alguns bairros o abastecimento falha toda semana. Moradores guardam água em baldes e reclamam do preço das contas. Rios poluídos tornam o tratamento mais caro a cada ano que passa.",
    paragraphs: longer(
      water,
      "Quem vive longe do centro sabe que o problema não é novo: há anos o caminhão passa duas vezes por mês, e a fila começa antes de o sol nascer. Todos perdem com isso.",
    ),
  }),
];
