import { expect, test } from "vitest";
import { analysePerformance } from "./analyse-performance";

const rules = (source: string) =>
  analysePerformance({ source }).findings.map(({ rule }) => rule.slice("performance/".length));

test.each([
  ["an alias", "from copy import deepcopy as dc\nfor x in y:\n    dc(x)\n", "deepcopy-in-loop"],
  ["a comprehension", "import subprocess\n[subprocess.run([x], check=True) for x in y]\n", "process-in-loop"],
  ["rows by apply", "t.apply(f, axis=1)\n", "row-by-row"],
  ["a template in a log", "self.logger.info('%s' % x)\n", "eager-logging"],
])("%s is seen", (_, source, rule) => {
  expect(rules(source)).toContain(rule);
});

test.each([
  ["once, before the loop", "import re\np = re.compile('x')\nfor x in y:\n    p.match(x)\n"],
  [
    "the iterable of a loop",
    "import subprocess\nfor x in subprocess.run(['a'], check=True).stdout:\n    print(x)\n",
  ],
  ["a different file at each turn", "for name in names:\n    open(name)\n"],
  ["a function defined in a loop", "import time\nfor x in y:\n    def f():\n        time.sleep(1)\n"],
  ["one removal", "xs = list(y)\nfor x in z:\n    if x:\n        xs.remove(x)\n        break\n"],
  [
    "a handler that does its work",
    "for x in y:\n    try:\n        z(x)\n    except KeyError:\n        report(x)\n        raise\n",
  ],
  ["loops one after another", "for a in xs:\n    f(a)\nfor b in xs:\n    f(b)\n"],
])("%s is left alone", (_, source) => {
  expect(rules(source)).toEqual([]);
});
