import { expect, it } from "vitest";
import { hoistInvariant } from "./hoist-invariant";
import { sumOfRange } from "./sum-of-range";
import { rewritten } from "./testing/rewritten";

it("puts a definition that several places need into the file once", () => {
  const made = rewritten(sumOfRange, "print(sum(range(3)) + sum(range(4)))\n");
  expect(made?.match(/def sum_of_range/g)).toHaveLength(1);
  expect(made).toContain("print(sum_of_range(range(3)) + sum_of_range(range(4)))");
});

it("gives a definition another name where the file has one of that name", () => {
  const made = rewritten(sumOfRange, "def sum_of_range(n):\n    return sum(range(n))\n");
  expect(made).toContain("def sum_of_range_2(numbers):");
  expect(made).toContain("return sum_of_range_2(range(n))");
});

it("puts definitions behind the imports and a docstring", () => {
  const made = rewritten(sumOfRange, '"""Numbers."""\nimport math\n\nprint(sum(range(3)), math.pi)\n');
  expect(made?.startsWith('"""Numbers."""\nimport math\n\ndef sum_of_range')).toBe(true);
});

it("keeps comments, indentation and what stands on the same line", () => {
  const source = "def f(a):\n\tfor x in a:  # each\n\t\tif x > sum(a): print(x); break  # large\n";
  expect(rewritten(hoistInvariant, source)).toBe(
    "def f(a):\n\ta_sum = sum(a)\n\tfor x in a:  # each\n\t\tif x > a_sum: print(x); break  # large\n",
  );
});

it("shares a name between places with the same value, and not with another value", () => {
  const made = rewritten(
    hoistInvariant,
    "def f(a, b):\n    for x in a:\n        print(sum(b), sum(b), max(b), x)\n",
  );
  expect(made).toContain(
    "    b_sum = sum(b)\n    b_max = max(b)\n    for x in a:\n        print(b_sum, b_sum, b_max, x)",
  );
});

it("leaves alone what a program that is run as a whole never calls", () => {
  const unused = "def f(a):\n    for x in a:\n        print(sum(a), x)\n";
  const reads = "for _ in range(int(input())):\n    print(1)\n";
  expect(rewritten(hoistInvariant, `${unused}${reads}`)).toBeUndefined();
  expect(rewritten(hoistInvariant, `${unused}${reads}f([1])\n`)).toContain("a_sum = sum(a)");
  expect(rewritten(hoistInvariant, `${unused}def g():\n    return input()\n`)).toContain("a_sum = sum(a)");
});
