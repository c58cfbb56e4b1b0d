import { expect, it } from "vitest";
import { nestedJoin } from "./nested-join";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "equal keys of two lists",
    source: `def f(xs, ys):
    found = []
    for x in xs:
        for y in ys:
            if x[0] == y[1]:
                found.append((x, y))
    return found
`,
    made: `    for y in ys:
        matching.setdefault(y[1], []).append(y)
    for x in xs:
        for y in matching.get(x[0], ()):
`,
  },
  {
    what: "three numbers with a sum",
    source: `def f(l):
    for i in range(len(l)):
        for j in range(i + 1, len(l)):
            for k in range(j + 1, len(l)):
                if l[i] + l[j] + l[k] == 0:
                    return True
    return False
`,
    made: `for k in matching.get(-l[i] - l[j], ()):
                if j + 1 <= k and l[i]`,
  },
  {
    what: "groups by a repeated filter",
    source: `def f(pairs, keys):
    return [[p for p in pairs if p[0] == key] for key in keys]
`,
    made: `[[p for p in matching.get(key, ()) if p[0] == key] for key in keys]`,
  },
  {
    what: "pieces of a text",
    source: `def f(a, b, n):
    for i in range(len(a)):
        for j in range(len(b)):
            if a[i:i + n] == b[j:j + n]:
                return True
    return False
`,
    made: `matching.setdefault(b[j:j + n], []).append(j)`,
  },
  {
    what: "a difference",
    source: `def f(a, k):
    n = 0
    for x in a:
        for y in a:
            if x - y == k:
                n += 1
    return n
`,
    made: `for y in matching.get(x - k, ()):`,
  },
  {
    what: "sums that can be divided",
    source: `def f(a, m):
    n = 0
    for i in range(len(a)):
        for j in range(i + 1, len(a)):
            if (a[i] + a[j]) % m == 0:
                n += 1
    return n
`,
    made: `for j in matching.get((-a[i]) % m, ()):
            if i + 1 <= j and (a[i]`,
  },
  {
    what: "terms in parentheses",
    source: `def f(a, b, t):
    for i in range(len(a)):
        for j in range(len(a)):
            if (a[i] or b) + a[j] == t + i:
                return True
    return False
`,
    made: `matching.get(t + i - (a[i] or b), ())`,
  },
  {
    what: "two joins in one loop",
    source: `def f(xs, ys, zs):
    for x in xs:
        for y in ys:
            if x == y:
                print(y)
        for z in zs:
            if x == z:
                print(z)
`,
    made: `matching_2.setdefault(z, []).append(z)`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(nestedJoin, source)).toContain(made);
});

it.each([
  {
    what: "inner lists that grow",
    source: `def f(xs, ys):
    for x in xs:
        for y in ys:
            if x == y:
                ys.append(x)
                break
`,
  },
  {
    what: "inner loops that do more",
    source: `def f(xs, ys):
    for x in xs:
        for y in ys:
            if x == y:
                print(x)
            print(y)
`,
  },
  {
    what: "variables that are read later",
    source: `def f(xs, ys):
    for x in xs:
        for y in ys:
            if x == y:
                print(x)
    return y
`,
  },
  {
    what: "other comparisons",
    source: `def f(xs, ys):
    for x in xs:
        for y in ys:
            if x < y:
                print(x)
`,
  },
  {
    what: "inner loops over what the outer gives",
    source: `def f(rows, key):
    for row in rows:
        for cell in row:
            if cell == row[0]:
                print(cell)
`,
  },
  {
    what: "inner loops that run once",
    source: `def f(rows, key):
    for i in rows:
        if i > key:
            for j in rows:
                if j == i:
                    print(j)
            break
`,
  },
  {
    what: "conditions that do not depend on the outer loop",
    source: `def f(xs, ys, key):
    for x in xs:
        for y in ys:
            if y == key:
                print(x, y)
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(nestedJoin, source)).toBeUndefined();
});
