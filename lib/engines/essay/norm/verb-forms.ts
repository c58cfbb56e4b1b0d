import { listedWords, wordPairs } from "./word-set";

/** Frequent regular verbs of essays, without their ending. */
export const regularStems = {
  ar: `abord acab aceit acompanh acredit adot afet afirm agrav ajud alcanç alert aliment ameaç ampli analis aplic apoi apont apresent aprov
    aproveit argument assegur atrapalh atu aument auxili avanç bast busc caracteriz caus cheg coloc começ compr comprov concretiz
    conscientiz consider constat contest continu convers cri critic cuid dedic deix demand demonstr denunci desrespeit determin dificult
    discrimin disponibiliz educ elev empreg encontr enfrent ensin entr enxerg escut esper estimul estud evidenci evit explor fal falt fic
    financi fiscaliz form funcion gast ger gost govern habit ignor imagin impact implement import incentiv indic influenci inici inspir
    intensific interess jog julg justific lembr lev lig limit lut manifest melhor minimiz mostr motiv mud necessit neg observ ocasion ocup
    olh oper organiz orient pag particip pass pens perpetu pesquis planej pratic precis prejudic preocup preserv priv prolong propag
    proporcion provoc public qualific realiz reforç relacion relat represent respeit rest result retrat revel salv signific sobr sustent
    tent tir tom torn trabalh transform trat troc us utiliz valoriz viaj vis vot`,
  er: `acontec aparec bat beb com combat comet compreend conhec convenc corr corromp cresc defend depend desconhec desenvolv dev entend envolv
    escrev esquec estabelec exerc favorec fornec merec morr mov nasc ofend oferec parec perceb perd permanec pertenc prevalec proteg promov receb
    reconhec resolv respond sofr surpreend tend venc vend viv`,
  ir: `abr admit assist assum ating consist cumpr decid discut divid emit exig exist garant insist invad invest ocorr part permit persist resist
    resum surg transmit un`,
};

/** Third persons, singular and plural, that no ending gives away. */
const irregular = `é=são está=estão vai=vão faz=fazem quer=querem diz=dizem traz=trazem foi=foram fez=fizeram teve=tiveram dá=dão vê=veem põe=põem
  sai=saem cai=caem possui=possuem contribui=contribuem constitui=constituem inclui=incluem exclui=excluem diminui=diminuem distribui=distribuem influi=influem usufrui=usufruem
  atrai=atraem constrói=constroem destrói=destroem produz=produzem reduz=reduzem conduz=conduzem induz=induzem pode=podem pôde=puderam podia=podiam poderia=poderiam
  poderá=poderão sabe=sabem cabe=cabem consegue=conseguem segue=seguem persegue=perseguem prefere=preferem sente=sentem mente=mentem serve=servem sugere=sugerem
  fere=ferem interfere=interferem impede=impedem pede=pedem mede=medem era=eram será=serão seria=seriam estava=estavam estará=estarão estaria=estariam tinha=tinham
  terá=terão teria=teriam faria=fariam fará=farão fazia=faziam ia=iam irá=irão iria=iriam deve=devem deveria=deveriam devia=deviam quis=quiseram
  veio=vieram virá=virão viria=viriam vive=vivem propõe=propõem dispõe=dispõem impõe=impõem expõe=expõem compõe=compõem reflete=refletem repete=repetem`;

/** Third persons whose singular and plural differ in the accent alone; written without care, one stands for the other. */
const accentPairs =
  "tem=têm vem=vêm mantém=mantêm contém=contêm obtém=obtêm detém=detêm provém=provêm convém=convêm intervém=intervêm sustém=sustêm advém=advêm";

const endings = {
  ar: "a=am ava=avam ou=aram ará=arão aria=ariam",
  er: "e=em ia=iam eu=eram erá=erão eria=eriam",
  ir: "e=em ia=iam iu=iram irá=irão iria=iriam",
};

function regularPairs(): [string, string][] {
  return (["ar", "er", "ir"] as const).flatMap((conjugation) =>
    listedWords(regularStems[conjugation]).flatMap((stem) =>
      wordPairs(endings[conjugation]).map(([singular, plural]): [string, string] => [
        stem + singular,
        stem + plural,
      ]),
    ),
  );
}

/** Third person singular → plural of frequent verbs, in the indicative. */
export const pluralOfVerb: ReadonlyMap<string, string> = new Map([
  ...regularPairs(),
  ...wordPairs(irregular),
  ...wordPairs(accentPairs),
]);

/** The same the other way round. */
export const singularOfVerb: ReadonlyMap<string, string> = new Map(
  [...pluralOfVerb].map(([singular, plural]) => [plural, singular]),
);
