import { capitalise, startsCapital } from "../text/normal-form";
import { firstPluralOf, indicativeForms } from "./forms/indicative";
import { patterns } from "./pattern";
import { unlessQuoted } from "./quoted";
import type { Matcher } from "./rule";
import { isJoined } from "./sentence-view";

/** Slang and turns of conversation with what a formal text has in their place. */
export const slang: readonly Matcher[] = unlessQuoted(
  patterns(`
    [grana] => dinheiro
    [galera] => pessoas
    [botar] => colocar / pôr
    [botam] => colocam / põem
    [botou] => colocou / pôs
    [botando] => colocando / pondo
    [gringo] => estrangeiro
    [gringos] => estrangeiros
    [bacana] => interessante / agradável
    [bacanas] => interessantes / agradáveis
    [chato] => cansativo / maçante
    !cabeça [chata] => cansativa / maçante
    [super|mega|hiper] <adjective> => muito
    é|são|foi|era|eram|está|estão|fica|ficam|ficou [super|mega|hiper] !herói|heróis|homem|homens|mulher => muito
    [super|mega|muito|bem|tão legal] => interessante
    [um monte de] <masculines> => muitos
    [um monte de] <feminines> => muitas
    !é [à toa] => sem motivo / em vão
    !é [a toa] => sem motivo / em vão
    [dar um jeito] !em|no|na|nos|nas => encontrar uma solução
    [bater papo] => conversar
    [bagunça] => desordem
    [besteira|bobagem] => tolice
    [besteiras|bobagens] => tolices
    [zoar] => zombar
    [zoação|zoeira] => zombaria
    [tirar sarro] => zombar
    [tirando sarro] => zombando
    [molecada] => crianças
    [moleque] => menino
    [moleques] => meninos
    [trampo] => trabalho
    [rolê] => passeio
    [rolês] => passeios
    [na marra] => à força
    [tipo assim] => por exemplo
    * , [tipo] , * => por exemplo
    [sem noção] !de|do|da|dos|das
    foi|é|são|está|estão|fica|ficou [meio que] * => de certo modo
    ^ [daí] , * => por isso
    [sacanagem] => deslealdade
    [mãozinha] => ajuda
    [coitadinho|coitadinhos|coitadinha|coitadinhas|tadinho|tadinhos]
    [rapidinho] => rapidamente
    [pertinho] => perto
    [pouquinho] => pouco
    [bonitinho] => bonito
    [bonitinha] => bonita
    [igualzinho|igualzinha] => igual
    [direitinho] => corretamente
  `),
);

/** "coisa" where a word of its own, or "algo", says more. */
export const vagueWords: readonly Matcher[] = unlessQuoted(
  patterns(`
    [uma coisa] que => algo
    [muita coisa] em|no|na|que|neste|nesse|para => muito
    [entre outras coisas] => entre outros aspectos
    [essas|estas|aquelas|tais coisas]
    tipo|tipos de [coisa|coisas]
    ^^ [as coisas] <finite>|não
  `),
);

/** "a gente" for “nós”; with its verb, where that follows at once. */
const aGente: Matcher = {
  starts: new Set(["gente"]),
  match: (view, at) => {
    const { keys } = view;
    if (keys[at - 1] !== "a" || !isJoined(view, at) || /^tod[ao]$/u.test(keys[at - 2] ?? ""))
      return undefined;
    const next = isJoined(view, at + 1) ? view.readings[at + 1] : undefined;
    const verb = next && indicativeForms.get(next.key);
    if (next && !verb && next.main.features.VerbForm !== "Fin" && next.main.upos !== "ADV") return undefined;
    const spoken = verb?.tense === "present" && verb.person === "3s";
    const first = spoken ? firstPluralOf.get(verb.lemma) : undefined;
    const pronoun = startsCapital(view.textOf(at - 1, at)) ? capitalise("nós") : "nós";
    if (first !== undefined) return { from: at - 1, to: at + 2, texts: [`${pronoun} ${first}`] };
    return { from: at - 1, to: at + 1, texts: next ? [] : [pronoun] };
  },
};

/** Forms of speech for the first person plural. */
export const spokenPronoun: readonly Matcher[] = unlessQuoted([aGente]);
