import { expect, it } from "vitest";
import { rewritten } from "./testing/rewritten";
import { writeOutputAtOnce } from "./write-output-at-once";

it.each([
  [
    "for standard writes and their other names",
    'import sys\nout = sys.stdout.write\nfor i in range(3):\n    out(str(i))\n    sys.stdout.write("\\n")\n',
    'import sys\noutput = []\nwrite_text = output.append\nout = write_text\ntry:\n    for i in range(3):\n        out(str(i))\n        write_text("\\n")\nfinally:\n    sys.stdout.write("".join(output))\n',
  ],
  [
    "for separators, ends and many values",
    'def main():\n    for x in [[1, 2]]:\n        print(*x, sep=", ")\n        print("a", x[0], end="")\n\n\nif __name__ == "__main__":\n    main()\n',
    'import sys\noutput = []\nwrite_text = output.append\ndef main():\n    for x in [[1, 2]]:\n        write_text(", ".join(map(str, x)) + "\\n")\n        write_text(f"a {x[0]}")\n\n\ntry:\n    if __name__ == "__main__":\n        main()\nfinally:\n    sys.stdout.write("".join(output))\n',
  ],
  [
    "and leaves messages to standard error, and functions that nothing calls",
    'import sys\ndef debug(*args):\n    print(*args, flush=True)\nfor i in range(3):\n    print(i)\n    print("?", file=sys.stderr)\n',
    'import sys\noutput = []\nwrite_text = output.append\ndef debug(*args):\n    print(*args, flush=True)\ntry:\n    for i in range(3):\n        write_text(f"{i}\\n")\n        print("?", file=sys.stderr)\nfinally:\n    sys.stdout.write("".join(output))\n',
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(writeOutputAtOnce, before)).toBe(after);
});

it.each([
  ["a conversation", "for i in range(3):\n    print(i, flush=True)\n"],
  ["a prompt", 'for i in range(3):\n    print(input("? "))\n'],
  ["one line at the end", "total = sum(range(3))\nprint(total)\n"],
  ["another stream", 'import sys\nsys.stdout = open("out.txt", "w")\nfor i in range(3):\n    print(i)\n'],
  ["print as a value", "list(map(print, [1, 2]))\nfor i in range(3):\n    print(i)\n"],
  ["a print of the file", "def print(x):\n    pass\nfor i in range(3):\n    print(i)\n"],
])("leaves alone %s", (_, source) => {
  expect(rewritten(writeOutputAtOnce, source)).toBeUndefined();
});
