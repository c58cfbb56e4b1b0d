import type { Keyword, Lambda } from "../ast/nodes";
import { findAll } from "../ast/walk";
import { replace } from "../program/program";
import { integer, isNamed } from "../program/shapes";
import type { Candidate, Rewrite } from "./rewrite";

/** The indices that a key takes from its one argument: of `lambda x: x[1]` or `lambda x: (x[1], x[0])`. */
function indices({ args: { parameters }, body }: Lambda): number[] | undefined {
  const [parameter, ...more] = parameters;
  if (!parameter || more.length > 0 || parameter.parameter !== "ordinary" || parameter.default)
    return undefined;
  const parts = body.kind === "Tuple" ? body.elts : [body];
  const found = parts.map((part) =>
    part.kind === "Subscript" && isNamed(part.value, parameter.name) ? integer(part.slice) : undefined,
  );
  const single = body.kind === "Tuple" && parts.length === 1;
  return found.every((index) => index !== undefined) && !single && parts.length > 0 ? found : undefined;
}

function candidateOf({ arg, value }: Keyword): Candidate | undefined {
  const found = arg === "key" && value.kind === "Lambda" ? indices(value) : undefined;
  if (!found) return undefined;
  return {
    span: value,
    edits: [replace(value, `operator.itemgetter(${found.join(", ")})`)],
    imports: ["import operator"],
  };
}

export const itemGetter: Rewrite = {
  rule: "rewrite/item-getter",
  gain: "constant",
  title: { "pt-BR": "A chave da ordenação é um `itemgetter`", en: "The key of sorting is an `itemgetter`" },
  why: {
    "pt-BR":
      "Uma `lambda` como chave é uma função do Python chamada para cada elemento; `operator.itemgetter` pega o elemento dentro do interpretador.",
    en: "A `lambda` as a key is a Python function called for each element; `operator.itemgetter` takes the item inside the interpreter.",
  },
  safety: {
    "pt-BR":
      "A chave só pega elementos por índices que estão no código. Um tuple de um só elemento fica como está.",
    en: "The key only takes items by indices that stand in the code. A tuple of one item stays as it is.",
  },
  bad: "def by_price(products):\n    return sorted(products, key=lambda product: product[1])\n",
  good: "import operator\ndef by_price(products):\n    return sorted(products, key=operator.itemgetter(1))\n",
  find: (program) =>
    program.moduleScope.bindings.get("operator")?.some(({ kind }) => kind !== "import")
      ? []
      : findAll(program.module, "keyword").flatMap((keyword) => candidateOf(keyword) ?? []),
};
