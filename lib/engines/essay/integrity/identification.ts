import type { EssayDocument } from "../document";
import type { Span } from "../types";

/** A passage that may tell who wrote the text; `certain` when it can be nothing else. */
export type Identification = Span & { certain: boolean };

const name = "\\p{Lu}\\p{Ll}{1,30}(?: (?:(?:d[aeo]s?|e) )?\\p{Lu}\\p{Ll}{1,30}){0,4}";
const fullName = "\\p{Lu}\\p{Ll}{1,30}(?: (?:(?:d[aeo]s?|e) )?\\p{Lu}\\p{Ll}{1,30}){1,4}";
const patterns: readonly (readonly [pattern: RegExp, certain: boolean])[] = [
  [new RegExp(`(?<!\\p{L})(?:[Mm]eu nome é|(?:[Ee]u )?me chamo|[Aa]ss(?:inado|\\.):?) ${name}`, "gu"), true],
  [new RegExp(`(?<!\\p{L})[Ee]u, ${fullName},`, "gu"), true],
  [
    new RegExp(
      `^[^\\S\\n]{0,8}(?:[Nn]ome|NOME|[Aa]lun[oa]|[Cc]andidat[oa]|[Ee]studante)(?: completo)?\\s?: ?${name}`,
      "gmu",
    ),
    true,
  ],
  [/^[^\S\n]{0,8}(?:escola|colégio|turma|matrícula|inscrição|série|rg|cpf)\s?: ?[\p{L}\p{N}]/gimu, true],
  [/(?<!\p{L})(?:minha escola|meu colégio|minha cidade|minha rua)(?: se chama|,) [\p{Lu}]/gu, false],
  [/(?<![\p{L}\p{N}])(?:\(?\d{2}\)? ?)9?\d{4}-\d{4}(?![\p{L}\p{N}])/gu, false],
];

const cpfShape = /(?<![\p{N}.-])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\p{N}-])/gu;

/** The check digits of a CPF (Receita Federal): each is 11 minus the weighted sum modulo 11, or 0 from 10 on. */
function isCpf(text: string): boolean {
  const digits = Array.from(text.replace(/\D/gu, ""), Number);
  const check = (count: number): number => {
    const sum = digits.slice(0, count).reduce((all, digit, at) => all + digit * (count + 1 - at), 0);
    const rest = (sum * 10) % 11;
    return rest === 10 ? 0 : rest;
  };
  return new Set(digits).size > 1 && check(9) === digits[9] && check(10) === digits[10];
}

const signature = new RegExp(`^${name}[.,]?$`, "u");
const longestSignature = 60;

/** A last paragraph that is nothing but a name of at least two words. */
function signatures({ text, paragraphs }: EssayDocument): Identification[] {
  const last = paragraphs.at(-1);
  if (!last || paragraphs.length < 2 || last.end - last.start > longestSignature) return [];
  const line = text.slice(last.start, last.end);
  return signature.test(line) && line.includes(" ")
    ? [{ start: last.start, end: last.end, certain: false }]
    : [];
}

/** Whether a passage stands inside quotation marks of its own line: somebody else speaks. */
function isQuoted(text: string, at: number): boolean {
  const line = text.slice(Math.max(text.lastIndexOf("\n", at) + 1, at - 300), at);
  const opened = (line.match(/[“«]/gu)?.length ?? 0) - (line.match(/[”»]/gu)?.length ?? 0);
  return opened > 0 || (line.match(/"/gu)?.length ?? 0) % 2 === 1;
}

/** Finds names, signatures, documents and addresses that tell who the writer is. Takes time linear in the text. */
export function findIdentification(document: EssayDocument): Identification[] {
  const { text, words } = document;
  const matched = patterns.flatMap(([pattern, certain]) =>
    Array.from(text.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].trimEnd().length,
      certain,
    })),
  );
  const cpfs = Array.from(text.matchAll(cpfShape), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    certain: isCpf(match[0]),
  }));
  const addresses = words
    .filter(({ kind, start, end }) => kind === "address" && /^[^@#\s]+@/u.test(text.slice(start, end)))
    .map(({ start, end }) => ({ start, end, certain: true }));
  return [...matched, ...cpfs, ...addresses, ...signatures(document)]
    .filter(({ start }) => !isQuoted(text, start))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
