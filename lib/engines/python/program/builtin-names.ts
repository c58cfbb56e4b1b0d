/** Python's own functions and types that programs of every kind bind for themselves now and then. */
export const builtinNames: ReadonlySet<string> = new Set(
  "abs all any ascii bin bool bytearray bytes callable chr classmethod complex delattr dict dir divmod enumerate eval exec exit filter float format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len list locals map max memoryview min next object oct open ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str sum super tuple type vars zip".split(
    " ",
  ),
);

/** What `from module import *` covers of Python's own names, in modules of its library. */
export const coveredByStar: ReadonlyMap<string, readonly string[]> = new Map([
  ["math", ["pow"]],
  ["cmath", []],
  ["os", ["open"]],
  ["io", ["open"]],
  ...[
    "sys",
    "heapq",
    "functools",
    "itertools",
    "collections",
    "typing",
    "bisect",
    "random",
    "string",
    "time",
  ].map((module): [string, readonly string[]] => [module, []]),
  ...["copy", "datetime", "decimal", "fractions", "queue", "re", "statistics"].map(
    (module): [string, readonly string[]] => [module, []],
  ),
]);
