import fc from "fast-check";
import { expect, test } from "vitest";
import { type Outline, readOutline } from "./outline";

function outlineOf(source: string): Outline {
  const outline = readOutline(source, "py314");
  if (!outline) throw new Error("no outline");
  return outline;
}

const shape = (source: string) =>
  outlineOf(source).definitions.map(({ kind, path, span }) => [
    kind,
    path,
    source.slice(span.start, span.end),
  ]);

test("nested definitions have their path and end where their code ends", () => {
  const source = [
    "class Outer:",
    "    def first(self):",
    "        def inner(): return 1",
    "        return inner",
    "",
    "    # a comment after the method",
    "    async def second(self): pass",
    "x = 1",
  ].join("\n");
  expect(shape(source).map(([kind, path]) => `${kind} ${path}`)).toEqual([
    "class Outer",
    "function Outer.first",
    "function Outer.first.inner",
    "function Outer.second",
  ]);
  const texts = shape(source).map(([, , text]) => text);
  expect(texts[1]).toMatch(/^def first[\s\S]*return inner$/);
  expect(texts[2]).toBe("def inner(): return 1");
  expect(texts[3]).toBe("async def second(self): pass");
  expect(texts[0]).toMatch(/pass$/);
});

test("headers over several lines, annotations, defaults and lambdas do not end a definition early", () => {
  const source =
    "def f(\n  a: dict = {1: 2},\n  b=lambda x: x,\n) -> dict[int, int]:\n  return a\n\n\ndef g(): pass\n";
  expect(shape(source)).toEqual([
    ["function", "f", source.slice(0, source.indexOf("\n\n\n"))],
    ["function", "g", "def g(): pass"],
  ]);
});

test("a body of only a docstring, and a file without a last line end", () => {
  expect(shape('def f():\n  """á 😀\n  b"""')).toEqual([["function", "f", 'def f():\n  """á 😀\n  b"""']]);
});

test("words that look like definitions inside strings and comments are none", () => {
  expect(shape('x = """\ndef no(): pass\n"""\n# class No:\n')).toEqual([]);
});

test("lines are code, comment or blank, and each is counted once", () => {
  const source =
    '\ufeff# comment\r\n\r\nx = 1  # both\r\ny = """a\r\n\r\nb"""\r\n   \r\nz = (\r\n  # inside\r\n  1)\r\n';
  expect(outlineOf(source).lines).toEqual({ total: 10, code: 6, comment: 2, blank: 2 });
});

test("an empty file has no lines", () => {
  expect(outlineOf("").lines).toEqual({ total: 0, code: 0, comment: 0, blank: 0 });
  expect(outlineOf("\n").lines).toEqual({ total: 1, code: 0, comment: 0, blank: 1 });
});

/** A tree of functions as source, with the paths that must be read from it. */
type Tree = { children: Tree[]; oneLine: boolean };
const tree = (depth: number): fc.Arbitrary<Tree> =>
  fc.record({
    children: depth === 0 ? fc.constant([]) : fc.array(tree(depth - 1), { maxLength: 3 }),
    oneLine: fc.boolean(),
  });

function write(nodes: Tree[], path: string[], newline: string): { source: string; paths: string[] } {
  const indent = "\t".repeat(path.length);
  let source = "";
  const paths: string[] = [];
  nodes.forEach((node, index) => {
    const own = [...path, `f${index}`];
    paths.push(own.join("."));
    if (node.oneLine && node.children.length === 0) {
      source += `${indent}def f${index}(): 'é😀'${newline}`;
      return;
    }
    const inner = write(node.children, own, newline);
    source += `${indent}def f${index}():${newline}${indent}\t'😀'${newline}${newline}${inner.source}`;
    paths.push(...inner.paths);
  });
  return { source, paths };
}

test("any tree of functions is read back, with names that slice the source", () => {
  fc.assert(
    fc.property(
      fc.array(tree(3), { maxLength: 3 }),
      fc.constantFrom("\n", "\r\n", "\r"),
      (nodes, newline) => {
        const { source, paths } = write(nodes, [], newline);
        const { definitions, lines } = outlineOf(source);
        expect(definitions.map(({ path }) => path)).toEqual(paths);
        for (const { name, nameSpan, span } of definitions) {
          expect(source.slice(nameSpan.start, nameSpan.end)).toBe(name);
          expect(source.slice(span.start, span.end)).toMatch(/^def f\d\(\):[\s\S]*'$/);
        }
        expect(lines.code + lines.comment + lines.blank).toBe(lines.total);
      },
    ),
    { numRuns: 60 },
  );
});
