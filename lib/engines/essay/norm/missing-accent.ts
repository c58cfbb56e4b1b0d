import { patterns } from "./pattern";
import type { Matcher } from "./rule";
import { wordPairs } from "./word-set";

const feminine = `pratica=prática praticas=práticas politica=política politicas=políticas policia=polícia noticia=notícia noticias=notícias denuncia=denúncia
  denuncias=denúncias influencia=influência influencias=influências industria=indústria industrias=indústrias serie=série series=séries publica=pública
  publicas=públicas critica=crítica criticas=críticas duvida=dúvida duvidas=dúvidas analise=análise analises=análises gerencia=gerência substancia=substância
  substancias=substâncias maquina=máquina maquinas=máquinas historia=história historias=histórias consequencia=consequência midia=mídia
  eficacia=eficácia ciencia=ciência experiencia=experiência copia=cópia copias=cópias media=média medias=médias musica=música republica=república`;
const masculine = `pais=país individuo=indivíduo contrario=contrário inicio=início beneficio=benefício transito=trânsito comercio=comércio publico=público
  critico=crítico numero=número titulo=título dialogo=diálogo calculo=cálculo negocio=negócio habito=hábito termino=término deposito=depósito principio=princípio politico=político`;
const masculinePlural = `individuos=indivíduos beneficios=benefícios publicos=públicos numeros=números negocios=negócios habitos=hábitos depositos=depósitos`;

/** One pattern for each pair of a list, `*` in the frame standing for the pair. */
const inFrame = (frame: string, pairs: string): string =>
  wordPairs(pairs)
    .map(([wrong, right]) => frame.replace("*", `[${wrong}] => ${right}`))
    .join("\n");

export const missingAccent: readonly Matcher[] = patterns(`
  ${inFrame("uma|umas|da|das|na|nas|essa|sua|suas|pela|pelas|à|às|boa|grande|muita|toda|nossa|recente|cada|pessoas|mulheres|escolas|com|de|em *", feminine)}
  ${inFrame("!que|quem|não|se|e|já|também a|as *", feminine)}
  ${inFrame("^ a|as *", feminine)}
  ${inFrame("que a|as * de|da|do", feminine)}
  ${inFrame("o|ao|do|no|um|este|esse|nosso|seu|pelo|ser|transporte|poder|espaço|ensino|dinheiro|pensamento|senso|cidadão|bastante *", masculine)}
  ${inFrame("os|aos|dos|nos|seus|transportes|gastos *", masculinePlural)}
  [esta] <gerund> => está
  [esta] <masculineParticiple> => está
  [esta] relacionada|fechada|aberta|parada|perdida|enraizada|inserida|prevista|ameaçada|associada|baseada|preocupada|preparada|instalada|voltada => está
  [esta] sendo|cada|em|no|na|muito|mais|sempre|por|tão|se|ligado|ligada|presente|longe|fora|acima|abaixo|aqui|relacionado|relacionada => está
  que|não|já|também|ainda|isso|ele|ela|quem|mundo|brasil|país|sociedade|tudo|como|onde|povo|governo|população [esta] !<feminine> => está
  não|isso|isto [e] um|uma|muito|mais|só|apenas|bom|ruim|certo|justo|necessário|tão => é
  todos|que [nos] somos|temos|devemos|estamos|sabemos|podemos|precisamos => nós
  ^ [e] necessário|preciso|possível|importante|fundamental|inegável|notório => é
  [e] necessário|preciso|fundamental que => é
  já|também|que [e] um|uma|o => é
  [ate] => até
  [ai] => aí
  [da] para|pra => dá
`);
