/** What a reviewer says of a comma: one is missing, one is too many, or another remark about its use. */
export type CommaNote = "missing" | "surplus" | "other";

const comma = /(?<!ponto[ -]e[ -])v[ií]rgulas?/u;
const praise =
  /\b(?:bo[am]|boas|bons|[óo]tim[oa]s?|excelentes?|corret[oa]s?|adequad[oa]s?|parab[ée]ns)(?!\p{L})/u;
const remark = /\b(?:reveja|revise|cuidado|aten[çc][ãa]o|excesso|uso)(?!\p{L})/u;
/** "Sem vírgula" as reviewers type it: "se vírgula", "em virgula", "(9sem vírgula)", "semvírgula". */
const surplus =
  /(?:(?<!\p{L})(?:sem|sm|se|em)|semc?|n[ãa]o (?:tem|h[áa]|se usa|use))\s*(?:a |as |uma )?v[ií]rgula/u;

/** Reads a reviewer's note. @returns undefined when it does not speak of a comma, or praises its use */
export function readCommaNote(note: string): CommaNote | undefined {
  const words = note.normalize("NFC").toLowerCase();
  if (!comma.test(words) || praise.test(words)) return undefined;
  if (surplus.test(words)) return "surplus";
  return remark.test(words) ? "other" : "missing";
}
