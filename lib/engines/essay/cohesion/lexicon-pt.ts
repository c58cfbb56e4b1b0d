import type { ConnectiveLexicon } from "./connective";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Brazilian Portuguese. "e", "que" and plain prepositions are left out: they join words more often than ideas. */
export const portugueseConnectives: ConnectiveLexicon = {
  forms: {
    addition: `além disso; além do mais; além disto; ademais; outrossim; ~também; não só; não somente; não apenas; mas também; como também;
      bem como; ~nem; soma-se a isso; some-se a isso; somado a isso; aliado a isso; acrescenta-se a isso; de igual modo; igualmente; ~inclusive;
      ^ainda; além de*; vale ressaltar; cabe ressaltar; vale destacar; cabe destacar; vale lembrar; convém lembrar; é importante ressaltar;
      é válido ressaltar; ^paralelamente; vale salientar; vale mencionar; vale observar; cabe mencionar; cumpre destacar; cumpre ressaltar; é preciso destacar; é preciso ressaltar`,
    adversative: `mas; porém; contudo; todavia; entretanto; no entanto; não obstante; por outro lado; de outro lado; em contrapartida; ao contrário;
      pelo contrário; em contraste; só que; ao passo que; ^senão; ^em vez de*; ao invés de*`,
    cause: `porque; pois; já que; visto que; uma vez que; dado que; porquanto; devido a*; por causa de*; em virtude de*; em razão de*;
      por conta de*; graças a*; na medida em que; haja vista; haja vista que; tendo em vista; tendo em vista que; em decorrência de*; em função de*; posto que; visto`,
    consequence: `por isso; por conseguinte; consequentemente; em consequência; em consequência disso; como consequência; como consequência disso;
      dessa forma; dessa maneira; desse modo; desta forma; desta maneira; deste modo; dessarte; destarte; de modo que; de forma que; de maneira que; de sorte que;
      tanto que; ^assim; com isso; diante disso; por esse motivo; por essa razão; por este motivo; em razão disso; em função disso; ^então; como resultado;
      o que faz com que; a ponto de*`,
    condition: `~^se; ^caso; desde que; contanto que; a menos que; a não ser que; exceto se; salvo se; ^sem que`,
    conclusion: `portanto; ^logo; assim sendo; sendo assim; enfim; em suma; em síntese; em resumo; em conclusão; por fim; ^concluindo; diante do exposto;
      perante o exposto; à vista disso; em vista disso; em face do exposto; por tudo isso; dado o exposto; ^infere-se; ^conclui-se; ^conclui-se que; ^depreende-se; ^evidencia-se; levando-se em conta;
      levando em consideração; em virtude dos fatos mencionados; dito isso; dito isto; posto isso; isso posto; isto posto; mediante o exposto; ante o exposto; frente ao exposto; por conseguinte`,
    time: `~quando; ~enquanto; depois que; antes que; assim que; logo que; sempre que; ^atualmente; ^hoje; hoje em dia; nos dias atuais; nos dias de hoje;
      hodiernamente; contemporaneamente; ^posteriormente; ^anteriormente; até que; desde então; ao longo de*; à medida que; ao mesmo tempo; enquanto isso;
      na atualidade; na contemporaneidade; ^recentemente; no século passado; ^historicamente`,
    order: `em primeiro lugar; em segundo lugar; em terceiro lugar; primeiramente; ^inicialmente; em seguida; a princípio; de início; antes de tudo;
      ^primeiro; ^segundo lugar; por último; ^finalmente; em primeira análise; em segunda análise; sob um primeiro olhar; de um lado; por um lado; em um primeiro plano; em primeiro plano; em segundo plano; em primeira instância; em segunda instância; em uma primeira análise; a priori; por sua vez; por outra parte`,
    purpose: `para que; a fim de que; a fim de; com o objetivo de; com o intuito de; com a finalidade de; com o fito de; com o propósito de; no intuito de;
      de modo a; de forma a; de maneira a; para isso; para tanto; para esse fim; ^visando; ^visando a*; em prol de*; com vistas a*`,
    comparison: `assim como; tal como; tal qual; tais quais; do mesmo modo; da mesma forma; da mesma maneira; tanto quanto; mais do que; menos do que; como se; analogamente;
      à semelhança de*; de maneira análoga; de forma análoga; de modo análogo; similarmente; semelhantemente; em comparação com`,
    concession: `embora; apesar de*; ainda que; mesmo que; se bem que; conquanto; por mais que; por menos que; a despeito de*; mesmo assim; ainda assim; malgrado;
      apesar de que; mesmo com; em que pese; nem por isso`,
    example: `por exemplo; a exemplo de*; tais como; como por exemplo; como é o caso de*; é o caso de*; prova disso é; exemplo disso é; a título de exemplo;
      a título de ilustração; para ilustrar; prova disso; exemplo disso`,
    explanation: `ou seja; isto é; em outras palavras; quer dizer; a saber; ou melhor; na verdade; de fato; com efeito; sobretudo; principalmente; especialmente;
      na realidade; em especial; em particular; ^afinal; ^certamente; ^indubitavelmente; ^inegavelmente; ^indiscutivelmente; ^decerto; sem dúvida; é inegável que; é notório que; é evidente que; é fato que`,
    conformity: `de acordo com; segundo o; segundo a; segundo os; segundo as; ^segundo; ^conforme; ^consoante; em conformidade com; à luz de*; na visão de*; sob a ótica de*; sob a perspectiva de*;
      na perspectiva de*; como afirma; como defende; como dizia; como afirmou`,
    reference: `nesse contexto; neste contexto; nesse sentido; neste sentido; nessa perspectiva; nesta perspectiva; nessa conjuntura; nesse cenário; nesse ínterim; nesse viés;
      nesse âmbito; nesse prisma; nessa lógica; nesse ponto; sob essa ótica; sob esse viés; sob essa perspectiva; sob esse prisma; sob tal ótica; sob tal perspectiva; diante desse cenário; diante deste cenário;
      diante desse contexto; diante desse quadro; diante dessa realidade; diante dessa situação; diante de tal; diante de*; frente a*; em face de*; perante esse cenário; a partir disso; a partir desse; a partir dessa; com base nisso; em meio a isso; quanto a isso; a respeito disso;
      desse ponto de vista; do ponto de vista; nessa linha; nesse aspecto; em relação a isso; acerca disso; em relação a*; no que diz respeito a*; no que tange a*; no que se refere a*; quanto a*`,
  },
  contractions: {
    "de*":
      "de do da dos das disso disto desse dessa desses dessas deste desta destes destas daquele daquela dele dela deles delas",
    "a*": "a ao à aos às isso esse essa esses essas este esta àquele àquela",
  },
  synonyms: [
    ["mas", "porém", "contudo", "no entanto", "entretanto", "todavia"],
    ["além disso", "ademais", "outrossim", "além do mais"],
    ["portanto", "por conseguinte", "sendo assim", "desse modo"],
    ["pois", "porque", "já que", "visto que", "uma vez que"],
    ["por isso", "por esse motivo", "por essa razão", "em razão disso"],
    ["assim", "desse modo", "dessa forma", "dessa maneira"],
    ["então", "assim", "por isso", "desse modo"],
    ["por exemplo", "a título de exemplo"],
    ["nesse contexto", "nesse cenário", "nesse sentido", "sob essa ótica"],
    ["atualmente", "hoje em dia", "nos dias atuais", "na atualidade"],
    ["ou seja", "isto é", "em outras palavras"],
    ["embora", "ainda que", "mesmo que", "conquanto"],
    ["por fim", "finalmente", "por último"],
  ],
  backReferences: words(
    "esse essa esses essas este esta estes estas isso isto tal tais aquele aquela aqueles aquelas desse dessa desses dessas deste desta disso disto nesse nessa nesses nessas neste nesta nisso nisto outro outra outros outras ambos ambas",
  ),
};
