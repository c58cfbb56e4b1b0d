import { indexPhrases } from "../discourse/phrases";

/** What shows a writer taking a position in the introduction. */
export const thesisMarkers = indexPhrases({
  turn: `no entanto; porém; contudo; entretanto; todavia; mas; nesse sentido; nesse contexto; nessa perspectiva; diante disso; diante desse cenário; diante dessa; diante desse; dessa forma; desse modo;
    dessa maneira; sob essa ótica; sob essa perspectiva; nesse viés; nesse prisma; nesse cenário; nessa lógica; assim; com isso; logo; portanto; destarte; dessarte; desse ponto de vista; à vista disso; isso posto;
    sendo assim; em vista disso; a partir disso; nessa conjuntura; nesse âmbito; por conseguinte; sob esse viés; neste contexto; neste sentido; diante de tal; por isso`,
  cause: `devido a; por causa de; em razão de; em virtude de; em decorrência de; em função de; fruto de; resultado de; causado por; causada por; decorrente de; oriundo de; oriunda de; advindo de; uma vez que; visto que; já que; haja vista; dado que; tendo em vista; falta de;
    ausência de; carência de; escassez de; negligência; omissão; ineficiência; descaso; inércia; insuficiência; causas; causa; fatores; motivos; razões; raízes; ineficácia; passividade; por conta de; graças a; inoperância; despreparo; silenciamento; invisibilidade;
    consequência de; consequências; reflexo de; motivado por; corroborado por; corrobora; contribui para; contribuem para; seja por; deve a; advém de; decorre de; decorrência de; agravado por; agravada por; por influência de; sob influência de; relacionado a; relacionada a; provém de; ocasionado por; ocasionada por; gerado por; gerada por; má; gera; gerando; impactando; causando; provoca; provocando; originado de; originada de; desinformação; desigualdade; em consequência de; herança`,
  evaluation: `problema; problemas; problemática; problemáticas; desafio; desafios; entrave; entraves; obstáculo; obstáculos; impasse; impasses; empecilho; empecilhos; mazela; mazelas; óbice; óbices; preocupante; alarmante; prejudicial; inadmissível; lamentável;
    ineficaz; precário; precária; grave; graves; nocivo; nociva; retrocesso; injustiça; benéfico; benéfica; adversidade; adversidades; revés; estorvo; estigma; imbróglio; persistência; perpetuação; permanência; conflito; chaga; tabu`,
  stance: `é preciso; é necessário; é necessária; é inegável; é evidente; é notório; é fundamental; é imprescindível; é importante; é essencial; é mister; é indubitável; torna-se; faz-se; deve-se; percebe-se; observa-se; nota-se; vê-se; fica claro; fica evidente;
    configura-se; trata-se; constata-se; convém; cabe; urge; analisar; discutir; verifica-se; evidencia-se; é perceptível; é visível; é indispensável; é possível perceber; é possível afirmar; destaca-se; destacam-se; compreende-se; é relevante; é válido; merece; precisa ser; devem ser; deve ser; compreender; mitigar;
    reverter; combater; enfrentar; pode-se`,
  announcement: `não só; não apenas; não somente; mas também; bem como; como também; tanto; seja; ora; quer; dois fatores; duas causas; dois aspectos; dois argumentos; dois motivos; de um lado; por um lado; de outro lado; por outro lado; dois pontos; duas razões; dois problemas; entre eles; entre os quais; dentre eles; dentre os quais; além de; aliado a; aliada a; atrelado a; atrelada a; somado a; somada a; em primeiro plano; primeiramente; sobretudo; tais como;
    principalmente`,
});

export type SupportKind =
  | "authority"
  | "data"
  | "example"
  | "cause"
  | "consequence"
  | "comparison"
  | "contrast";

/** What backs a claim up, or shows its weight. */
export const supportMarkers = indexPhrases<SupportKind>({
  authority: `segundo; de acordo com; conforme; consoante; na visão de; para o filósofo; para o sociólogo; à luz de; filósofo; filósofa; sociólogo; socióloga; escritor; escritora; pensador; historiador; psicólogo; economista; geógrafo; antropólogo; educador; poeta; autor; autora; cientista;
    constituição; artigo; declaração universal; código penal; estatuto; lei; afirma; afirmava; afirmou; defende; defendia; dizia; disse; declara; teoria; conceito de; livro; obra; filme; série; documentário`,
  data: `dados; pesquisa; pesquisas; estatística; estatísticas; levantamento; estudo; estudos; ibge; ipea; oms; onu; unesco; unicef; datafolha; inep; milhões; bilhões; por cento; %; porcentagem; relatório; censo; índice; índices; ranking; estima-se; mapa da violência; metade de; um terço`,
  example: `por exemplo; a exemplo de; como é o caso de; é o caso de; exemplo disso; exemplo de; prova disso; tais como; a título de exemplo; a título de ilustração; como ocorre; como ocorreu; como aconteceu; como no caso de; ilustra; exemplifica; exemplo; como se vê; como se observa; como por exemplo`,
  cause: `pois; porque; visto que; uma vez que; já que; dado que; porquanto; haja vista; devido a; por causa de; em razão de; em virtude de; em decorrência de; na medida em que; tendo em vista; por conta de; em função de; ocorre porque; se deve a; deve-se a; decorre de; falta de; ausência de; posto que`,
  consequence: `consequentemente; por conseguinte; com isso; por isso; como consequência; como resultado; de modo que; de forma que; de maneira que; o que gera; o que faz; o que causa; o que provoca; o que resulta; o que acarreta; o que leva; o que contribui; acarreta; acarretando; ocasiona; ocasionando; provoca; provocando; resulta em; resultando; gera; gerando;
    fazendo com que; faz com que; corrobora; contribui para; contribuindo para; leva a; levando a; culmina; culminando; dessa forma; desse modo; dessa maneira; assim; logo; portanto; à medida que; a ponto de; diante disso; perpetua; compromete; impede; dificulta`,
  comparison: `assim como; tal como; tal qual; da mesma forma; do mesmo modo; semelhante a; à semelhança de; analogamente; de maneira análoga; de forma análoga; de modo análogo; em comparação; comparado a; diferentemente de; ao contrário de; enquanto; mais do que; menos do que; maior do que`,
  contrast: `no entanto; porém; contudo; entretanto; todavia; mas; embora; apesar de; ainda que; mesmo que; por outro lado; em contrapartida; não obstante; ao invés de; em vez de; conquanto; a despeito de`,
});

/** What draws the conclusion of a paragraph. */
export const closingMarkers = indexPhrases({
  closing: `logo; portanto; assim; dessa forma; desse modo; dessa maneira; diante disso; com isso; por conseguinte; consequentemente; nesse sentido; destarte; dessarte; sendo assim; assim sendo; desta forma; deste modo; desta maneira; em suma; então; por isso; nesse contexto; diante desse; diante dessa; em vista disso; enfim; à vista disso; nessa perspectiva`,
});

/** What asks for something to be done, in a conclusion. */
export const proposalMarkers = indexPhrases({
  proposal: `deve; devem; deverá; deverão; deveria; deveriam; deve-se; cabe; compete; urge; é preciso que; é necessário que; é fundamental que; é imprescindível que; é mister que; faz-se necessário; é preciso; é necessário; a fim de; por meio de; para que; com o objetivo de; com o intuito de; mediante; precisa; precisam`,
});

/** Expressions that many essays have: they fill space without saying anything about their subject. */
export const cliches = indexPhrases({
  cliche: `desde os primórdios; desde o princípio da humanidade; desde o início da humanidade; desde os tempos mais remotos; é de suma importância; é de extrema importância; a educação é a base; a educação é a chave; a educação é o caminho; um mundo melhor; um país melhor; um futuro melhor;
    fazer a diferença; faça a diferença; fazer a sua parte; faça a sua parte; fazer sua parte; faça sua parte; fizer a sua parte; fizer sua parte; dias melhores virão; a esperança é a última que morre; a união faz a força; luz no fim do túnel; de mãos dadas; ponta do iceberg;
    círculo vicioso; abrir os olhos; mudar o mundo; fechar com chave de ouro; inversão de valores; tapar o sol com a peneira; está em nossas mãos; o futuro da nação; o futuro do país; juntos somos mais fortes; unidos somos mais fortes; é um assunto muito polêmico; é um tema muito polêmico; é um assunto polêmico;
    é um tema polêmico; muito se discute; muito se tem discutido; muito se fala; é um assunto muito discutido; no mundo em que vivemos; na sociedade em que vivemos; como todos sabem; como todos sabemos; é de conhecimento de todos; de grão em grão; antes tarde do que nunca; conscientização de todos; uma faca de dois gumes; a passos largos; a todo vapor;
    nos quatro cantos do mundo; vem crescendo cada vez mais; cada vez mais e mais; sem sombra de dúvida; sem sombra de dúvidas; chegar a um denominador comum; colocar a mão na consciência; pôr a mão na consciência; caminho longo; um longo caminho a percorrer; quebrar tabus; quebrar esse tabu`,
});

/** Claims about everybody and always, which one counter-example refutes. */
export const absolutes = indexPhrases({
  absolute: `todo mundo; todos sabem; todos nós sabemos; todos os políticos; todo político; todos os brasileiros; todo brasileiro; ninguém faz nada; ninguém se importa; ninguém liga; ninguém quer; ninguém gosta; ninguém sabe;
    sempre foi assim; sempre será assim; nunca vai mudar; é óbvio que; as pessoas só; só pensam em; só querem; qualquer um sabe; todos os jovens; todos os adolescentes`,
});
