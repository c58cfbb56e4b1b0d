import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Expr, Node } from "./nodes";
import { parsePython } from "./parse";
import { childrenOf, findAll, walk } from "./walk";

/** A short form of an expression in which everything that binds shows its parentheses. */
function shape(node: Expr): string {
  switch (node.kind) {
    case "Name":
      return node.id;
    case "Constant":
      return node.text;
    case "BinOp":
      return `(${shape(node.left)} ${node.op} ${shape(node.right)})`;
    case "BoolOp":
      return `(${node.values.map(shape).join(` ${node.op} `)})`;
    case "UnaryOp":
      return `(${node.op} ${shape(node.operand)})`;
    case "Compare":
      return `(${[shape(node.left), ...node.ops.map((op, index) => `${op} ${node.comparators[index] ? shape(node.comparators[index]) : ""}`)].join(" ")})`;
    case "Call":
      return `${shape(node.func)}(${[...node.args.map(shape), ...node.keywords.map(({ arg, value }) => `${arg ?? "**"}=${shape(value)}`)].join(", ")})`;
    case "Attribute":
      return `${shape(node.value)}.${node.attr}`;
    case "Subscript":
      return `${shape(node.value)}[${shape(node.slice)}]`;
    case "Tuple":
      return `tuple(${node.elts.map(shape).join(", ")})`;
    case "IfExp":
      return `(${shape(node.body)} if ${shape(node.test)} else ${shape(node.orelse)})`;
    case "Starred":
      return `*${shape(node.value)}`;
    default:
      return node.kind;
  }
}

function expression(source: string): Expr {
  const [statement] = parsePython(source)?.body ?? [];
  if (statement?.kind !== "Expr") throw new Error(`no expression: ${source}`);
  return statement.value;
}

describe("expressions", () => {
  it.each([
    ["not x in y and a is not b < c", "((not (x in y)) and (a is not b < c))"],
    ["-x ** -y * z", "((- (x ** (- y))) * z)"],
    ["a or b and not c", "(a or (b and (not c)))"],
    ["a | b ^ c & d << e + f // g", "(a | (b ^ (c & (d << (e + (f // g))))))"],
    ["1 - 2 - 3", "((1 - 2) - 3)"],
    ["2 ** 3 ** 4", "(2 ** (3 ** 4))"],
    ["a if b else c if d else e", "(a if b else (c if d else e))"],
    ["f(a, *b, c=1, **d)[0].e", "f(a, *b, c=1, **=d)[0].e"],
    ["x, *y", "tuple(x, *y)"],
    ["(1,)", "tuple(1)"],
    ["x[*a]", "x[tuple(*a)]"],
    ["x[1:2, ::3]", "x[tuple(Slice, Slice)]"],
    ["lambda x, *y, z=1, **k: x", "Lambda"],
    ["[i for i in x if i if j for j in y]", "ListComp"],
    ["{**a, 'b': 1}", "Dict"],
  ])("%s", (source, expected) => {
    expect(shape(expression(source))).toBe(expected);
  });

  it("takes parentheses out of what they enclose and into what begins with them", () => {
    const source = "(a + b) * c";
    const product = expression(source);
    expect(source.slice(product.start, product.end)).toBe(source);
    const [sum] = childrenOf(product);
    expect(source.slice(sum?.start, sum?.end)).toBe("a + b");
  });

  it.each([
    ["f\"{a!r:>{w}} {b=} {{c}} {d['k']}\"", ["a", "w", "b", "d['k']"]],
    ["rf'\\{a} {b}'", ["a", "b"]],
    ["f'\\N{DIGIT ONE} {a}' 'b' f\"{c:%H:%M}\"", ["a", "c"]],
    ['f"{x if y != z else {1: 2}[1]}"', ["x if y != z else {1: 2}[1]"]],
    ["f'{f\"{a}\"}'", ['f"{a}"']],
  ])("the expressions in %s", (source, expected) => {
    const joined = expression(source);
    if (joined.kind !== "JoinedStr") throw new Error(joined.kind);
    expect(joined.values.map(({ start, end }) => source.slice(start, end))).toEqual(expected);
  });
});

const kinds = (source: string) => parsePython(source)?.body.map(({ kind }) => kind);

describe("statements", () => {
  it.each([
    ["a = b = c", ["Assign"]],
    ["a: int\nb: int = 1\nc += 1", ["AnnAssign", "AnnAssign", "AugAssign"]],
    ["if a: pass\nelif b: pass\nelse:\n    pass\nx", ["If", "Expr"]],
    ["for i, *j in x, y:\n\tpass\nelse: break", ["For"]],
    ["while a: b; c;\nd", ["While", "Expr"]],
    ["try:\n  a\nexcept* (B, C) as e:\n  pass\nelse: pass\nfinally: pass", ["Try"]],
    ["with (open(a) as b, c): pass\nwith (yield): pass\nwith (a, b) as c: pass", ["With", "With", "With"]],
    ["@d\nasync def f[T](a, /, b: int = 1, *c, d, **e) -> T: return a", ["FunctionDef"]],
    ["class A[T](B, metaclass=C):\n    x = 1", ["ClassDef"]],
    [
      "import a.b as c, d\nfrom .. import (e as f, g,)\nfrom x import *",
      ["Import", "ImportFrom", "ImportFrom"],
    ],
    ["global a, b\ndel c, d\nassert e, f\nraise g from h", ["Global", "Delete", "Assert", "Raise"]],
    [
      "match x:\n  case [1, *r] if r: pass\n  case {'k': v, **o} | C(p, q=A.b) as z: pass\n  case -1+2j: pass",
      ["Match"],
    ],
    [
      "match = 1\nmatch[0]\nmatch(x)\ntype = 2\ntype X[T] = list[T]\ncase = 3",
      ["Assign", "Expr", "Expr", "Assign", "TypeAlias", "Assign"],
    ],
    ["x = yield\ny = yield from z\nawait w", ["Assign", "Assign", "Expr"]],
    ["if a:\n    b\n\n    # comment\n  # other\n    c\nd", ["If", "Expr"]],
    ["\uFEFFa = 1\r\nb = [\r\n1,\r\n]\r\n", ["Assign", "Assign"]],
    ["a = 1 + \\\n  2\nprint(a)  # end", ["Assign", "Expr"]],
    ["", []],
  ])("%j", (source, expected) => {
    expect(kinds(source)).toEqual(expected);
  });

  it("ends a block where its last statement ends", () => {
    const source = "def f():\n    return 1\n\n\nx = f()\n";
    const [definition] = parsePython(source)?.body ?? [];
    expect(source.slice(definition?.start, definition?.end)).toBe("def f():\n    return 1");
  });

  it("knows the kinds of parameters", () => {
    const [args] = findAll(parsePython("def f(a, /, b, *, c): pass") as Node, "arguments");
    expect(args?.parameters.map(({ name, parameter }) => `${name} ${parameter}`)).toEqual([
      "a positional",
      "b ordinary",
      "c keyword",
    ]);
  });
});

describe("any text", () => {
  it.each(["(", "x = (", "'open", "f'{a", "if x:", "a b", "match x:\n  case 1 pass", "\\"])(
    "%j gives no tree",
    (source) => {
      expect(parsePython(source)).toBeUndefined();
    },
  );

  it("gives a tree or none, with every part inside the part around it", () => {
    const words = fc.constantFrom(
      "a",
      "1",
      "(",
      ")",
      "[",
      "]",
      ":",
      ",",
      " ",
      "\n",
      "    ",
      "def ",
      "f'{a}'",
      "if ",
      "=",
      "+",
      "in ",
      "for ",
      "é",
      "'",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const source = parts.join("");
        const module = parsePython(source);
        if (!module) return;
        walk(module, (node) => {
          for (const child of childrenOf(node)) {
            expect(child.start).toBeGreaterThanOrEqual(node.start);
            expect(child.end).toBeLessThanOrEqual(node.end);
          }
        });
      }),
    );
  });

  it("refuses what is nested beyond reason", () => {
    expect(parsePython(`${"(".repeat(50)}1${")".repeat(50)}`)).toBeDefined();
    expect(parsePython(`${"(".repeat(50_000)}1${")".repeat(50_000)}`)).toBeUndefined();
    expect(parsePython(`${"not ".repeat(50_000)}1`)).toBeUndefined();
  });
});
