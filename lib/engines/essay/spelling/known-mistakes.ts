import type { EssayLanguage } from "../types";

/** Abbreviations of chat, with what a formal text writes. */
const chat = `
vc=você vcs=vocês tb=também tbm=também tmb=também q=que ñ=não naum=não pq=porque|por que|por quê oq=o que hj=hoje mt=muito mto=muito mts=muitos mta=muita
qdo=quando qnd=quando qnt=quanto td=tudo tds=todos msm=mesmo msmo=mesmo cmg=comigo ctg=contigo blz=beleza vdd=verdade eh=é dps=depois ngm=ninguém
agr=agora obg=obrigado pfv=por favor pfvr=por favor sla=sei lá tlgd=está entendendo tá=está né=não é
tô=estou tava=estava tavam=estavam vlw=valeu kd=cadê flw=até logo abs=abraços bjs=beijos gnt=gente pessoau=pessoal`;

/** Wrong forms that are far from the right one, or that the dictionary takes for words. */
const portugueseMistakes = `
apartir=a partir concerteza=com certeza derrepente=de repente derepente=de repente porisso=por isso menas=menos seje=seja sejem=sejam esteje=esteja
estejem=estejam excessão=exceção excessões=exceções excesão=exceção impecilho=empecilho impecilhos=empecilhos beneficiente=beneficente reinvindicar=reivindicar reinvidicar=reivindicar
reinvindicação=reivindicação reinvidicação=reivindicação poblema=problema poblemas=problemas pobrema=problema pobremas=problemas mendingo=mendigo mendingos=mendigos asterístico=asterisco
previlégio=privilégio previlégios=privilégios previlegio=privilégio previlegiado=privilegiado previlegiados=privilegiados frustar=frustrar frustado=frustrado frustada=frustrada frustação=frustração
supertição=superstição iorgute=iogurte entretando=entretanto envez=em vez enfin=enfim oque=o que tampoco=tampouco devidoa=devido a apesarde=apesar de
conciência=consciência ogeriza=ojeriza quizer=quiser quizesse=quisesse fizémos=fizemos nóis=nós maisculo=maiúsculo perspectica=perspectiva
è=é mulçumano=muçulmano mulçumanos=muçulmanos mulçumana=muçulmana mulçumanas=muçulmanas estrupo=estupro estrupos=estupros estrupador=estuprador cérebo=cérebro abitante=habitante abitantes=habitantes umilde=humilde onesto=honesto 
ezemplo=exemplo exeplo=exemplo sosiedade=sociedade socidade=sociedade guverno=governo goverdo=governo concientizar=conscientizar concientização=conscientização
conssiência=consciência nescessário=necessário nescessidade=necessidade necesário=necessário nesecidade=necessidade
manteram=mantiveram manteu=manteve mantia=mantinha mantiam=mantinham reteu=reteve deteram=detiveram obteu=obteve obteram=obtiveram conteu=conteve
mantesse=mantivesse mantessem=mantivessem fazerá=fará fazerão=farão fazeram=fizeram trazeram=trouxeram proporam=propuseram disporam=dispuseram imporam=impuseram
suporam=supuseram cabeu=coube requiz=requereu odia=odeia odiam=odeiam abrido=aberto escrevido=escrito cobrido=coberto dizido=dito fazido=feito`;

const englishMistakes = `
alot=a lot aswell=as well infact=in fact atleast=at least incase=in case eachother=each other noone=no one inspite=in spite thier=their wich=which untill=until
teh=the becuase=because beleive=believe concious=conscious recieve=receive tommorow=tomorrow truely=truly arguement=argument`;

function parse(list: string): ReadonlyMap<string, readonly string[]> {
  const entries = list
    .split(/\n|(?<=\S) (?=\S+=)/)
    .map((entry) => entry.trim())
    .filter(Boolean);
  return new Map(
    entries.flatMap((entry) => {
      const [wrong, right] = entry.split("=");
      return wrong && right ? [[wrong, right.split("|")] as const] : [];
    }),
  );
}

type Corrections = ReadonlyMap<string, readonly string[]>;

export const chatAbbreviations: Readonly<Record<EssayLanguage, Corrections>> = {
  pt: parse(chat),
  en: new Map(),
};
export const knownMistakes: Readonly<Record<EssayLanguage, Corrections>> = {
  pt: parse(portugueseMistakes),
  en: parse(englishMistakes),
};
