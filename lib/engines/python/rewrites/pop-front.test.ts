import { expect, it } from "vitest";
import { popFront } from "./pop-front";
import { rewritten } from "./testing/rewritten";

it.each([
  {
    what: "insertions in front",
    source: `def f(values):
    out = []
    for v in values:
        out.insert(0, v)
    return list(out)
`,
    made: `out = collections.deque([])`,
  },
  {
    what: "a counted queue",
    source: `def f(jobs):
    queue = list(jobs)
    while len(queue) > 0:
        job = queue.pop(0)
        if job:
            queue.append(job - 1)
`,
    made: `job = queue.popleft()`,
  },
])("rewrites $what", ({ source, made }) => {
  expect(rewritten(popFront, source)).toContain(made);
});

it.each([
  {
    what: "lists that are given back",
    source: `def f(values):
    out = []
    for v in values:
        out.insert(0, v)
    return out
`,
  },
  {
    what: "slices",
    source: `def f(values):
    queue = list(values)
    while queue:
        queue.pop(0)
        print(queue[1:])
`,
  },
  {
    what: "lists of others",
    source: `def f(queue):
    while queue:
        print(queue.pop(0))
`,
  },
  {
    what: "one element",
    source: `def f(values):
    queue = list(values)
    return queue.pop(0)
`,
  },
  {
    what: "sorted queues",
    source: `def f(values):
    queue = list(values)
    while queue:
        queue.sort()
        print(queue.pop(0))
`,
  },
])("leaves $what", ({ source }) => {
  expect(rewritten(popFront, source)).toBeUndefined();
});
