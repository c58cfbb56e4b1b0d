import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultLimits } from "./limits";
import { readNotebook } from "./read-notebook";
import { faultOf } from "./testing/fault-of";

type Cell = { cell_type: string; source?: unknown; input?: unknown; outputs?: unknown };
const code = (source: unknown): Cell => ({ cell_type: "code", source });
const notebook = (cells: readonly Cell[], rest: object = {}) =>
  Buffer.from(
    JSON.stringify({ nbformat: 4, metadata: { kernelspec: { language: "python" } }, cells, ...rest }),
  );
const sourceOf = (...sources: string[]) => readNotebook(notebook(sources.map(code))).source;

describe("the Python of a notebook", () => {
  it("is that of its code cells in their order, and each line's cell is known", () => {
    const cells = [
      { cell_type: "markdown", source: "# Título" },
      code(["import os\n", "x = 1"]),
      code(""),
      code("\n\nprint(x)\n\n"),
    ];
    expect(readNotebook(notebook(cells))).toEqual({
      source: "import os\nx = 1\n\nprint(x)\n",
      cells: [
        { cell: 1, startLine: 1, endLine: 3 },
        { cell: 3, startLine: 4, endLine: 5 },
      ],
    });
  });

  it("has magics, shell lines and help commented out, and a block never left empty", () => {
    expect(
      sourceOf(
        "%matplotlib inline\n!pip install x \\\n    -q\nfiles = !ls\nprint?\n?print\nif x:\n    !ls\ny %= 2\nz = a % b",
      ),
    ).toBe(
      "# %matplotlib inline\n# !pip install x \\\n#     -q\n# files = !ls\n# print?\n# ?print\nif x:\n    pass  # !ls\ny %= 2\nz = a % b\n",
    );
  });

  it("has cells in other languages commented out, and those that are only measured kept", () => {
    expect(sourceOf("%%bash\nls\n\n  -a", "%%time\nprint(1)", "%%html\n<b>")).toBe(
      "# %%bash\n# ls\n\n#   -a\n\n# %%time\nprint(1)\n\n# %%html\n# <b>\n",
    );
  });

  it.each([
    ["a string of several lines", 'x = """\n%s\n!ls\n"""\n'],
    ["brackets", "x = (1\n  % 2)\n"],
    ["a line that goes on", "x = a \\\n  % b\n"],
    ["brackets and quotes in strings and comments", "a = '(' # (\nb = \"'\"\nc = 1\n"],
  ])("keeps what only looks like a magic in %s", (_, source) => expect(sourceOf(source)).toBe(source));

  it("keeps the number of lines of every cell, whatever stands in it", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: fc.constantFrom("a", " ", "%", "!", "'", '"', "(", ")", "\\", "\n", "#") }),
        ),
        (sources) => {
          const read = readNotebook(notebook(sources.map(code)));
          const lines = read.source.split("\n");
          for (const { cell, startLine, endLine } of read.cells)
            expect(endLine - startLine).toBe(
              (sources[cell] ?? "").replace(/^([^\S\n]*\n)+|(\n[^\S\n]*)+$/g, "").split("\n").length,
            );
          expect(lines.length).toBe(read.cells.at(-1)?.endLine ?? 1);
        },
      ),
    );
  });

  it("is read from the oldest formats, and passes over outputs of any size", () => {
    const worksheets = [{ cells: [{ cell_type: "code", input: "x = 1" }] }];
    expect(readNotebook(notebook([], { nbformat: 3, cells: undefined, worksheets })).source).toBe("x = 1\n");
    const outputs = [{ data: { "image/png": "A".repeat(6_000_000) } }];
    expect(readNotebook(notebook([{ ...code("x = 1"), outputs }])).source).toBe("x = 1\n");
  });

  it("is empty where there is none", () => {
    expect(readNotebook(notebook([]))).toEqual({ source: "", cells: [] });
  });
});

describe("a notebook that is not read", () => {
  it.each<[string, string, Uint8Array]>([
    ["broken JSON", "damaged", notebook([code("x = 1")]).subarray(0, 60)],
    ["JSON that is no notebook", "damaged", Buffer.from("[1]")],
    ["one without cells", "damaged", Buffer.from('{"nbformat": 4}')],
    ["one in R", "kind_unknown", notebook([], { metadata: { language_info: { name: "R" } } })],
    ["deep JSON", "damaged", Buffer.from("[".repeat(200_000))],
    ["nothing", "damaged", new Uint8Array()],
  ])("%s: %s", async (_, fault, bytes) => {
    expect(await faultOf(() => readNotebook(bytes))).toBe(fault);
  });

  it("has more cells or more code than is allowed", async () => {
    const two = notebook([code("x = 1"), code("y = 2")]);
    expect(await faultOf(() => readNotebook(two, { ...defaultLimits, entries: 1 }))).toBe("too_many_entries");
    expect(await faultOf(() => readNotebook(two, { ...defaultLimits, characters: 9 }))).toBe("text_too_long");
  });
});
