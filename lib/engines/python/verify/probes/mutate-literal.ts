import type { Expr } from "../../ast/nodes";
import { pick } from "../generate/generate-value";

type Random = () => number;

function mutateNumber(text: string, random: Random): string {
  if (!/^\d+$/u.test(text))
    return Number.isFinite(Number(text)) ? pick(["0.5", "1.0", `-${text}`, "0.1", text], random) : text;
  const value = BigInt(text);
  return String(pick([value + 1n, value - 1n, -value, value * 2n, 0n, 1n], random));
}

/** Changes the inside of a plain string literal with its own characters, so that it keeps its alphabet. */
function mutateString(text: string, random: Random): string {
  const [, open = "", inner = "", close = ""] = /^(['"])(.*)(['"])$/su.exec(text) ?? [];
  if (!open || inner.includes("\\")) return text;
  const characters = [...inner];
  const at = Math.floor(random() * (characters.length + 1));
  const any = characters.length > 0 ? pick(characters, random) : "";
  const changed = pick(
    [
      () => characters.toSpliced(at, 1),
      () => characters.toSpliced(at, 0, any),
      () => characters.toSpliced(at, 1, any),
      () => characters.toReversed(),
      () => characters.slice(0, at),
      () => [...characters, ...characters],
      () => characters.toSorted(() => random() - 0.5),
      () => [...inner.toUpperCase()],
    ],
    random,
  )();
  return open + changed.join("") + close;
}

function mutateItems(items: string[], random: Random): string[] {
  const at = Math.floor(random() * items.length);
  const item = items[at];
  if (item === undefined) return items;
  return pick(
    [
      () => items.toSpliced(at, 1),
      () => items.toSpliced(at, 0, item),
      () => items.toReversed(),
      () => [...items, ...items],
      () => items.slice(0, at),
      () => items.toSorted(() => random() - 0.5),
      () => items.with(0, item),
    ],
    random,
  )();
}

/** The text of a literal with a change somewhere in it. `source` is the text that the expression's span is of. */
export function mutateLiteral(expr: Expr, source: string, random: Random): string {
  const text = source.slice(expr.start, expr.end);
  if (expr.kind === "Constant") {
    if (expr.type === "int" || expr.type === "float") return mutateNumber(text, random);
    return expr.type === "str" ? mutateString(text, random) : text;
  }
  if (expr.kind !== "List" && expr.kind !== "Tuple") return text;
  const items = expr.elts.map((item) => source.slice(item.start, item.end));
  const inside = expr.elts.length > 0 && (expr.kind === "Tuple" || random() < 0.5);
  if (!inside) return expr.kind === "List" ? `[${mutateItems(items, random).join(", ")}]` : text;
  const at = Math.floor(random() * items.length);
  const chosen = expr.elts[at];
  const changed = chosen ? items.with(at, mutateLiteral(chosen, source, random)) : items;
  return expr.kind === "List" ? `[${changed.join(", ")}]` : `(${changed.join(", ")},)`;
}
