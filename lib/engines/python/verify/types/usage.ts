import type { Mark } from "./slot";

const list = (marks: Mark[], names: string): [string, readonly Mark[]][] =>
  names.split(" ").map((name) => [name, marks]);

/** What calling a method says of its object. `get`, `pop` and others that several types have are left to their arguments. */
export const methodMarks: ReadonlyMap<string, readonly Mark[]> = new Map([
  ...list(["list"], "append extend insert reverse sort"),
  ...list(["dict"], "get items keys values setdefault popitem"),
  ...list(["set"], "add discard union intersection difference issubset issuperset symmetric_difference"),
  ...list(["deque"], "appendleft popleft extendleft rotate"),
  ...list(["file"], "read readline readlines write close seek"),
  ...list(
    ["str"],
    "split strip lstrip rstrip lower upper title capitalize casefold swapcase startswith endswith replace isdigit isalpha isalnum isspace isnumeric isdecimal isupper islower splitlines format encode partition rpartition rsplit zfill center ljust rjust translate find rfind join",
  ),
  ...list(["iterable"], "count index"),
  ...list(["number"], "is_integer as_integer_ratio bit_length conjugate"),
  ...list(["bytes"], "decode hex"),
]);

/** What giving a value to a function, as its first or any argument, says of it. */
export const functionMarks: ReadonlyMap<string, readonly Mark[]> = new Map([
  ...list(["sized"], "len"),
  ...list(
    ["iterable"],
    "sum sorted min max any all list tuple set frozenset enumerate iter map filter zip Counter deque chain accumulate combinations permutations groupby product reduce mean from_iterable fsum prod",
  ),
  ...list(["iterator"], "next"),
  ...list(["int"], "range chr bin hex oct factorial isqrt comb perm"),
  ...list(
    ["number"],
    "abs round pow divmod sqrt floor ceil trunc fmod log log2 log10 exp sin cos gcd lcm isclose copysign hypot",
  ),
  ...list(["str"], "ord"),
  ...list(["parsed"], "int float"),
  ...list(
    ["list"],
    "heapify heappush heappop bisect bisect_left bisect_right insort insort_left insort_right shuffle",
  ),
  ...list(["sized", "indexed"], "reversed"),
]);

/** Functions that give a value like the one they take, or one with the same members. */
export const likeArgument = new Set([
  ...["list", "tuple", "sorted", "reversed", "iter", "set", "frozenset", "deque", "copy", "deepcopy", "abs"],
]);
/** Methods that give a value of their object's type. */
export const likeObject = new Set([
  ...[
    "strip",
    "lstrip",
    "rstrip",
    "lower",
    "upper",
    "replace",
    "copy",
    "title",
    "casefold",
    "union",
    "difference",
  ],
]);
