import type { ConnectiveLexicon } from "./connective";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Brazilian Portuguese. "e", "que" and plain prepositions are left out: they join words more often than ideas. */
export const portugueseConnectives: ConnectiveLexicon = {
  forms: {
    addition: `além disso; além do mais; além disto; ademais; outrossim; ~também; -não só; -não somente; -não apenas; -mas também; -como também;
      -bem como; -~nem; soma-se a isso; some-se a isso; somado a isso; aliado a isso; acrescenta-se a isso; de igual modo; igualmente; ~inclusive;
      -^ainda; além de*; vale ressaltar; cabe ressaltar; vale destacar; cabe destacar; vale lembrar; convém lembrar; é importante ressaltar;
      é válido ressaltar; ^paralelamente; vale salientar; vale mencionar; vale observar; cabe mencionar; cumpre destacar; cumpre ressaltar; é preciso destacar; é preciso ressaltar;
      ainda por cima; em adição; em acréscimo; em paralelo; paralelo a isso; somando-se a isso; somando-se a esse; acresce que; soma-se a esse; somado a esse; aliado a esse; atrelado a isso; atrelado a esse; outro fator; outro ponto; outro aspecto; outra questão; outro motivo; outra causa; outro desafio; outro risco; outro problema; outra consequência; adicionalmente; convém ressaltar; convém pontuar; convém destacar; convém mencionar; cabe salientar; cabe pontuar; cabe lembrar; sob outro ângulo; sob outra análise; em outra análise; sob uma outra análise; de maneira simultânea; simultaneamente; um segundo aspecto; um segundo fator; é imperioso ressaltar; é imperioso destacar; é importante destacar; é importante salientar; é importante lembrar; é importante mencionar; é válido destacar; é necessário ressaltar; é necessário destacar; faz-se mister ressaltar; é fundamental destacar; é fulcral pontuar; é lícito postular; é mister ressaltar; é pertinente destacar; é relevante destacar; é relevante ressaltar; é cabível ressaltar; tampouco; de mais a mais; nem sequer; não obstante isso; -tanto quanto; em continuidade; na sequência`,
    adversative: `-mas; porém; contudo; todavia; entretanto; no entanto; não obstante; por outro lado; de outro lado; em contrapartida; ao contrário;
      pelo contrário; em contraste; -só que; ao passo que; ^senão; ^em vez de*; ao invés de*;
      de outra parte; no entretanto; ainda assim; por outra via; em oposição; em oposição a*; em sentido contrário; na contramão; na contramão disso; em contraposição; contrariamente; diferentemente de*; ao contrário de*; inversamente`,
    cause: `-porque; -pois; -já que; -visto que; -uma vez que; dado que; porquanto; -devido a*; -por causa de*; em virtude de*; em razão de*;
      -por conta de*; graças a*; na medida em que; haja vista; haja vista que; tendo em vista; tendo em vista que; em decorrência de*; em função de*; posto que; visto;
      em consequência de*; por motivo de*; por força de*; como decorrência de*; em vista de*; por efeito de*; decorrente de*; em face disso; à medida em que; -uma vez; por razão de*; fruto de*`,
    consequence: `-por isso; por conseguinte; consequentemente; em consequência; em consequência disso; como consequência; como consequência disso;
      dessa forma; dessa maneira; desse modo; desta forma; desta maneira; deste modo; dessarte; destarte; -de modo que; -de forma que; de maneira que; de sorte que;
      tanto que; ^assim; com isso; diante disso; por esse motivo; por essa razão; por este motivo; em razão disso; em função disso; ^então; como resultado;
      o que faz com que; a ponto de*;
      por efeito disso; decorrente disso; em decorrência disso; em virtude disso; por causa disso; por conta disso; devido a isso; em vista disso; por essa causa; resulta disso; daí; disso decorre; disso resulta; tanto é que; de tal modo que; de tal forma que; de tal maneira que; com efeito disso; por tal razão; por tal motivo; por esses motivos; por essas razões; como efeito; como efeito disso; nessa toada`,
    condition: `~^se; ^caso; desde que; contanto que; a menos que; a não ser que; exceto se; salvo se; ^sem que;
      se acaso; a não ser; na hipótese de*; em caso de*; do contrário; caso contrário; supondo que; somente se; a depender de*`,
    conclusion: `portanto; ^logo; assim sendo; sendo assim; enfim; em suma; em síntese; em resumo; em conclusão; por fim; ^concluindo; diante do exposto;
      perante o exposto; à vista disso; em vista disso; em face do exposto; por tudo isso; dado o exposto; ^infere-se; ^conclui-se; ^conclui-se que; ^depreende-se; ^evidencia-se; levando-se em conta;
      levando em consideração; em virtude dos fatos mencionados; dito isso; dito isto; posto isso; isso posto; isto posto; mediante o exposto; ante o exposto; frente ao exposto; por conseguinte;
      em face do que foi exposto; com base no exposto; pelo exposto; diante o exposto; mediante ao exposto; mediante os fatos; mediante o que foi exposto; ^pode-se inferir; ^pode-se concluir; por todos esses aspectos; diante dos fatos; diante dos argumentos; diante dos argumentos expostos; diante dos fatos expostos; diante dos fatos supracitados; a partir do exposto; tendo em vista os fatos; tendo em vista o exposto; em linhas gerais; para concluir; em última análise; em última instância; por derradeiro; ^fica claro; ^fica evidente; ^percebe-se; ^observa-se; ^nota-se; ^vê-se; ^constata-se; ^verifica-se; ^compreende-se; ^deduz-se; ^urge; com base em tudo; a par de*; nesses termos; ante tais fatos`,
    time: `~quando; ~enquanto; depois que; antes que; assim que; logo que; sempre que; ^atualmente; ^hoje; hoje em dia; nos dias atuais; nos dias de hoje;
      hodiernamente; contemporaneamente; ^posteriormente; ^anteriormente; até que; desde então; ao longo de*; à medida que; ao mesmo tempo; enquanto isso;
      na atualidade; na contemporaneidade; ^recentemente; no século passado; ^historicamente;
      outrora; antigamente; mais tarde; mais adiante; nesse meio tempo; naquela época; à época; no presente; no passado; nos últimos anos; nas últimas décadas; com o passar de*; com o tempo; desde que; doravante; a partir de então; ao passo; em breve; no decorrer de*; nesse momento; ao mesmo tempo que`,
    order: `em primeiro lugar; em segundo lugar; em terceiro lugar; primeiramente; ^inicialmente; em seguida; a princípio; de início; antes de tudo;
      ^primeiro; ^segundo lugar; por último; ^finalmente; em primeira análise; em segunda análise; sob um primeiro olhar; de um lado; por um lado; em um primeiro plano; em primeiro plano; em segundo plano; em primeira instância; em segunda instância; em uma primeira análise; a priori; por sua vez; por outra parte;
      primordialmente; precipuamente; em primazia; segundamente; secundariamente; em segundo; em segunda ordem; em primeira ordem; sob uma primeira análise; sob uma segunda análise; sob outra análise; em um segundo plano; em um segundo momento; em um primeiro momento; num primeiro momento; num segundo momento; em primeiro ponto; a posteriori; ^posteriormente; ^depois; posteriormente a isso; em princípio; antes de mais nada; de antemão; por um viés; em terceiro plano; para começar; de outro; por outro viés; em uma segunda análise`,
    purpose: `-para que; -a fim de que; -a fim de; -com o objetivo de; com o intuito de; com a finalidade de; com o fito de; com o propósito de; no intuito de;
      -de modo a; -de forma a; de maneira a; para isso; para tanto; para esse fim; -^visando; -^visando a*; -em prol de*; com vistas a*;
      com esse fim; com esse intuito; com essa finalidade; com esse objetivo; com esse propósito; para esse efeito; com o desígnio de; a título de*; -em busca de*; -em favor de*; objetivando; com o escopo de; nesse intuito; para resolver esse problema; para reverter esse quadro; para mudar esse cenário; para mitigar esse problema; para combater esse problema; para solucionar esse problema; para reverter essa situação; para que isso ocorra; para que isso aconteça`,
    comparison: `-assim como; tal como; tal qual; tais quais; do mesmo modo; da mesma forma; da mesma maneira; -tanto quanto; mais do que; menos do que; como se; analogamente;
      à semelhança de*; de maneira análoga; de forma análoga; de modo análogo; similarmente; semelhantemente; em comparação com;
      em analogia; por analogia; em paralelo com; -bem como; -tanto como; de forma semelhante; de modo semelhante; de maneira semelhante; em igual medida; comparativamente; de forma similar; de modo similar; qual seja; em consonância com; a exemplo disso; não diferente disso; de maneira similar`,
    concession: `embora; apesar de*; ainda que; mesmo que; se bem que; conquanto; por mais que; por menos que; a despeito de*; mesmo assim; ainda assim; malgrado;
      apesar de que; mesmo com; em que pese; nem por isso;
      por maior que; nem que; sem embargo; posto que; inobstante; quando muito; mesmo quando; mesmo diante de*; não importa; independentemente de*; ainda quando; em que pese a*`,
    example: `por exemplo; a exemplo de*; tais como; como por exemplo; como é o caso de*; é o caso de*; prova disso é; exemplo disso é; a título de exemplo;
      a título de ilustração; para ilustrar; prova disso; exemplo disso;
      entre outros; dentre outros; a saber; vide; como ilustração; para exemplificar; exemplificando; é o que ocorre; tal é o caso; como é o exemplo; serve de exemplo; -como exemplo; como exemplo disso; a prova disso; em outro exemplo`,
    explanation: `ou seja; isto é; em outras palavras; quer dizer; a saber; ou melhor; -na verdade; de fato; com efeito; sobretudo; -principalmente; -especialmente;
      na realidade; em especial; em particular; ^afinal; -^certamente; ^indubitavelmente; ^inegavelmente; ^indiscutivelmente; ^decerto; sem dúvida; é inegável que; é notório que; é evidente que; é fato que;
      vale dizer; em outros termos; dito de outro modo; dito de outra forma; noutros termos; mais precisamente; mais especificamente; precisamente; ^evidentemente; ^mormente; ^naturalmente; ^efetivamente; ^indiscutível; ^obviamente; ^notadamente; -trata-se de; isso porque; isso ocorre porque; isso acontece porque; isso se deve; tal fato ocorre; essa situação ocorre; em verdade; por certo; com certeza; inegável que; é indubitável que; é indiscutível que; é incontestável que; é sabido que; é perceptível que; é imprescindível ressaltar`,
    conformity: `de acordo com; segundo o; segundo a; segundo os; segundo as; ^segundo; ^conforme; ^consoante; em conformidade com; à luz de*; na visão de*; sob a ótica de*; sob a perspectiva de*;
      na perspectiva de*; como afirma; como defende; como dizia; como afirmou;
      segundo dados; segundo pesquisas; em consonância com; em concordância com; em acordo com; como diz; como disse; como aponta; como mostra; como ressalta; como postula; para o filósofo; para o sociólogo; na concepção de*; na ótica de*; no entender de*; nas palavras de*; com base em*; na esteira de*; conforme afirma; com fundamento em*; como preconiza; como explica; como bem disse`,
    reference: `nesse contexto; neste contexto; nesse sentido; neste sentido; nessa perspectiva; nesta perspectiva; nessa conjuntura; nesse cenário; nesse ínterim; nesse viés;
      nesse âmbito; nesse prisma; nessa lógica; nesse ponto; sob essa ótica; sob esse viés; sob essa perspectiva; sob esse prisma; sob tal ótica; sob tal perspectiva; diante desse cenário; diante deste cenário;
      diante desse contexto; diante desse quadro; diante dessa realidade; diante dessa situação; diante de tal; diante de*; frente a*; em face de*; perante esse cenário; a partir disso; a partir desse; a partir dessa; com base nisso; em meio a isso; quanto a isso; a respeito disso;
      desse ponto de vista; do ponto de vista; nessa linha; nesse aspecto; em relação a isso; acerca disso; -em relação a*; no que diz respeito a*; no que tange a*; no que se refere a*; -quanto a*;
      sob esse âmbito; sob esse aspecto; sob esse ângulo; sob essa lógica; sob esse ponto de vista; sob tal viés; sob tal prisma; nesse panorama; nesse quadro; nessa seara; nessa ótica; nessa direção; nesse interim; nesse diapasão; nesse escopo; nesse segmento; nesse raciocínio; nessa acepção; nessa situação; nesse caso; em tal contexto; em tal cenário; em tal situação; nessas condições; nessas circunstâncias; diante desse fato; diante desses fatos; diante desse panorama; diante dessa problemática; diante dessa conjuntura; diante desse impasse; diante dessa perspectiva; frente a isso; frente a esse; ante esse cenário; perante isso; perante essa; perante a isso; partindo desse pressuposto; partindo disso; com base nessas considerações; com base nesse; com base nessa; tendo isso em vista; tendo isso em mente; à luz disso; acerca dessa; acerca desse; a respeito desse; a respeito dessa; no tocante a*; no que concerne a*; concernente a*; com relação a*; a propósito; sobre isso; dentro desse contexto; dentro dessa perspectiva; a partir desses; a partir dessas; em meio a esse; em meio a essa; a isso; tangente a*`,
  },
  contractions: {
    "de*":
      "de do da dos das disso disto desse dessa desses dessas deste desta destes destas daquele daquela dele dela deles delas",
    "em*": "em no na nos nas nesse nessa nesses nessas neste nesta nisso",
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
