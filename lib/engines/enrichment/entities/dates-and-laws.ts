import type { EntityKind, Span } from "../types";

const months =
  "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|January|February|March|April|May|June|July|August|September|October|November|December";

const patterns: readonly (readonly [EntityKind, RegExp])[] = [
  [
    "date",
    new RegExp(`(?<![\\p{L}\\p{N}])\\d{1,2}º? de (?:${months})(?: de \\d{4})?(?![\\p{L}\\p{N}])`, "giu"),
  ],
  ["date", new RegExp(`(?<![\\p{L}\\p{N}])(?:${months}) (?:de )?\\d{4}(?!\\p{N})`, "giu")],
  ["date", new RegExp(`(?<![\\p{L}\\p{N}])(?:${months}) \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}(?!\\p{N})`, "gu")],
  [
    "date",
    /(?<![\p{N}/.-])(?:0?[1-9]|[12]\d|3[01])[/.-](?:0?[1-9]|1[0-2])[/.-](?:\d{4}|\d{2})(?![\p{N}/-]|\.\p{N})/gu,
  ],
  ["date", /(?<![\p{N}-])\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\p{N}-])/gu],
  ["date", /(?<!\p{L})século (?:[XVI]{1,5}|\d{1,2})(?![\p{L}\p{N}])/giu],
  ["date", /(?<!\p{L})(?:anos (?:19|20)?\d0|década de (?:19|20)?\d0)(?!\p{N})/giu],
  [
    "date",
    /(?<=(?<!\p{L})(?:em|desde|até|de|in|since|until) )(?:1[5-9]|20)\d{2}(?![\p{L}\p{N}%.,/-]*\p{N})(?!\p{L})/giu,
  ],
  [
    "law",
    /(?<!\p{L})(?:Lei(?: Complementar| Federal| Municipal| Estadual)?|Decreto(?:-Lei)?|Medida Provisória|Portaria|Resolução|PEC) (?:n[ºo°.]{1,2} ?)?\d[\d.]{0,8}\d(?:\/\d{2,4})?/gu,
  ],
  [
    "law",
    /(?<!\p{L})(?:artigo|art\.) \d{1,4}[ºo°]?(?:,? (?:d[ao] |of the )(?:Constituição|Constitution|Código \p{Lu}\p{Ll}+|CLT|ECA)(?: Federal| de 1988)?)?/giu,
  ],
  [
    "law",
    /(?<!\p{L})(?:Constituição(?: Federal| Brasileira| Cidadã)?(?: de 1988)?|Carta Magna|Lei Maria da Penha)(?!\p{L})/gu,
  ],
  [
    "law",
    /(?<!\p{L})(?:Estatuto|Código|Marco|Declaração|Consolidação)(?: \p{Lu}\p{L}+| d[aoe]s?| e){1,8}(?<= \p{Lu}\p{L}+)/gu,
  ],
  ["law", /(?<!\p{L})(?!(?:The|This|That|An?) )(?:\p{Lu}\p{L}+ ){1,4}Act(?: of \d{4})?(?!\p{L})/gu],
];

/** Dates and laws by the way they are written, the longest at each place, in the order of the text. */
export function findDatesAndLaws(text: string): (Span & { kind: EntityKind })[] {
  const found = patterns
    .flatMap(([kind, pattern]) =>
      Array.from(text.matchAll(pattern), ({ index, 0: match }) => ({
        kind,
        start: index,
        end: index + match.length,
      })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return found.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
}
