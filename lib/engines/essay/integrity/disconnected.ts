import type { EssayDocument } from "../document";
import type { Span } from "../types";

/** Ways of writing what has nothing to do with the theme. */
type DisconnectedKind = "message" | "prayer" | "song" | "laughter" | "drawing";
export type Disconnected = Span & { kind: DisconnectedKind; certain: boolean };

const signs: readonly (readonly [DisconnectedKind, boolean, RegExp])[] = [
  [
    "message",
    true,
    /(?<!\p{L})(?:(?:car[ao]|prezad[ao]|querid[ao]|senhor|senhora|sr\.?|sra\.?|oi|olá),? (?:corretor|examinador|avaliador)(?:a|es|as)?|(?:corretor|examinador|avaliador)(?:a|es|as)?,? (?:por favor|me |não me |tenha|seja|dê))/giu,
  ],
  [
    "message",
    true,
    /(?<!\p{L})(?:(?:me dê|quero|preciso de|mereço|dá) (?:uma |um |a )?(?:boa nota|nota (?:mil|máxima|1000|boa)|ponto)|não (?:me zere|zere (?:minha|a minha) redação)|não sei (?:mais )?o que escrever|estou sem ideias|só (?:estou escrevendo|escrevi) (?:isso )?para (?:preencher|encher|completar)|(?:preencher|encher|completar) (?:as )?linhas)/giu,
  ],
  [
    "prayer",
    true,
    /(?<!\p{L})(?:pai nosso,? que estais|ave,? maria,? cheia de graça|santa maria,? mãe de deus|senhor,? (?:ouvi|escutai) (?:a )?(?:nossa|minha) prece|livrai-nos do mal|o senhor é (?:o )?meu pastor e nada me faltará)/giu,
  ],
  [
    "song",
    false,
    /(?<!\p{L})(?:lá[ -]lá[ -]lá|la[ -]la[ -]la|refrão:|\(refrão\)|\(?bis\)|na na na|ô ô ô|ê ê ê)/giu,
  ],
  [
    "laughter",
    true,
    /(?<!\p{L})(?:k{4,60}|(?:ha){3,30}|(?:rs){2,30}|(?:he){3,30}|(?:hu[ea]){2,30})(?!\p{L})/giu,
  ],
];

/** Lines of at least ten signs with hardly a letter: drawings out of characters. */
const drawingLine = /^(?=[^\n]{10,400}$)[^\S\n]*[^\p{L}\p{N}\s](?:[^\p{L}\p{N}\n]){8,399}$/gmu;
/** Five pictographs in a row. */
const pictographs = /(?:\p{Extended_Pictographic}(?:\ufe0f|\u200d|[\u{1f3fb}-\u{1f3ff}])*\s*){5,200}/gu;

const spans = (text: string, pattern: RegExp): Span[] =>
  Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));

/** Finds passages that are surely disconnected from any theme: messages to the examiner, prayers, songs, laughter, drawings. Takes time linear in the text. */
export function findDisconnected({ text }: EssayDocument): Disconnected[] {
  const worded = signs.flatMap(([kind, certain, pattern]) =>
    spans(text, pattern).map((span) => ({ ...span, kind, certain })),
  );
  const drawn = [...spans(text, drawingLine), ...spans(text, pictographs)].map((span) => ({
    ...span,
    kind: "drawing" as const,
    certain: false,
  }));
  return [...worded, ...drawn]
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
