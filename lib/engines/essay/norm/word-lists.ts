import { wordSet } from "./word-set";

/** Words in -a that are masculine. */
export const masculineInA =
  wordSet(`problema sistema tema dia mapa planeta programa drama clima dilema cinema diploma poema dogma trauma
  esquema estigma paradigma enigma carisma idioma sintoma panorama aroma plasma fantasma samba telegrama cronograma diagrama lema
  artista jornalista motorista terrorista racista ativista capitalista atleta poeta pirata colega turista ciclista dentista`);

/** Words in -ão and of other endings that are feminine. */
export const feminineByList =
  wordSet(`mão razão opinião união região religião gestão questão sugestão multidão escravidão solidão gratidão rebelião
  reunião comunhão expressão pressão agressão discussão impressão prisão versão visão decisão televisão escassez lei mulher mãe crise saúde
  fome morte base parte classe mente ordem imagem origem moral rede sede idade elite arte`);

/** Words in -a that never have an article, or that are no nouns. */
export const neverNoun =
  wordSet(`ela essa esta aquela toda cada uma alguma nenhuma outra sua minha nossa tua quanta tanta muita pouca cuja nova
  nada ainda agora fora para contra mesma`);

/** Words with a masculine ending that are feminine, or no nouns. */
export const notMasculine =
  wordSet(`são não então tão quão ao do no pelo isso isto aquilo como quando sendo segundo mão mãos razões opiniões regiões
  religiões prisões versões questões reuniões expressões agressões foto fotos moto motos tribo tribos rádio dor dores cor cores flor flores
  maior menor melhor pior qual quais tal tais moral morais`);

/** Words in -s that are no plural nouns. */
export const notPlural =
  wordSet(`país mais menos vezes depois antes através vírus lápis ônibus apenas atrás demais deus jesus caos status campus
  simples jamais nós dos das nos suas seus estes esses todos todas nossos nossas`);

/** Words in -o or -a that no plural article asks an s of. */
export const notCounted =
  wordSet(`mesmo primeiro segundo tudo daquela daquele outro aquela aquele isso isto quatro cinco para contra ainda agora
  nunca fora vida medida saída partida comida bebida entrada quanto tanto como pouco respeito nossa toda sua`);

/** Words after which no conjunction needs a comma. */
export const light = wordSet(
  "e em não ou que se mas pois é são nem porque como só apenas muito mais já também então assim sim bem logo",
);

/** Function words that end like nouns. */
export const notNoun = wordSet(
  "não quando como então muito pouco tanto todo todos sendo segundo estão são nos nas dos das",
);

/** Words that a clause with “que” completes: never a comma between the two. */
export const declaring =
  wordSet(`observar frisar notar acreditar negar afirmar dizer mostrar ressaltar destacar lembrar concluir pensar perceber
  saber entender salientar mostram mostra dizem diz afirma afirmam acredita acreditam percebe-se nota-se sabe-se observa-se conclui-se vê-se
  revela revelam evidente claro necessário preciso fato`);

/** Nouns that “onde” may refer to, and words that it may follow. */
export const places =
  wordSet(`lugar lugares local locais país países cidade cidades escola escolas casa casas região regiões mundo brasil estado
  estados ambiente ambientes rua ruas bairro bairros espaço espaços campo praia universidade universidades faculdade hospital hospitais presídio
  presídios favela favelas periferia sala europa terra planeta meio sul norte nordeste capital capitais município municípios empresa empresas
  instituição instituições internet site sites redes continente área áreas ali lá aqui até de por para rio nação igreja igrejas comunidade
  comunidades américa áfrica ásia unidos saber índia`);

export const determiners =
  wordSet(`o a os as um uma uns umas este esta estes estas esse essa esses essas aquele aquela aqueles aquelas seu sua seus
  suas nosso nossa nossos nossas todo toda todos todas muitos muitas alguns algumas vários várias diversos diversas`);

/** Nouns of the present, which “este” goes with. */
export const present = wordSet("ano mês século momento texto semana trabalho é trecho país");

export const movement = wordSet("vai vão ir chegar vamos quer queremos chegamos foi iremos");
