import { expect, it } from "vitest";
import { slots } from "./slots";
import { rewritten } from "./testing/rewritten";

it.each([
  [
    "behind a docstring",
    'class Box(object):\n    """A box."""\n    def __init__(self, size):\n        self.size = size\n\nboxes = []\nfor n in range(3):\n    boxes.append(Box(n))\n',
    'class Box(object):\n    """A box."""\n    __slots__ = ("size",)\n\n    def __init__(self, size):\n        self.size = size\n\nboxes = []\nfor n in range(3):\n    boxes.append(Box(n))\n',
  ],
])("rewrites %s", (_, before, after) => {
  expect(rewritten(slots, before)).toBe(after);
});

it.each([
  [
    "an attribute that comes later",
    "class Box:\n    def __init__(self):\n        self.a = 1\n    def fill(self):\n        self.b = 2\nfor _ in range(3):\n    Box()\n",
  ],
  [
    "an attribute from outside",
    "class Box:\n    def __init__(self):\n        self.a = 1\nfor _ in range(3):\n    box = Box()\n    box.b = 2\n",
  ],
  [
    "a base class",
    "class Box:\n    def __init__(self):\n        self.a = 1\nclass Bag(Box):\n    pass\nfor _ in range(3):\n    Box()\n",
  ],
  [
    "a class with values of its own",
    "class Box:\n    a = 0\n    def __init__(self):\n        self.a = 1\nfor _ in range(3):\n    Box()\n",
  ],
  ["an object made once", "class Box:\n    def __init__(self):\n        self.a = 1\nBox()\n"],
  [
    "code that looks inside",
    "class Box:\n    def __init__(self):\n        self.a = 1\nfor _ in range(3):\n    print(Box().__dict__)\n",
  ],
])("leaves alone %s", (_, source) => {
  expect(rewritten(slots, source)).toBeUndefined();
});
