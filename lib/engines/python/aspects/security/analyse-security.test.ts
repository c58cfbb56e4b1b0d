import { expect, test } from "vitest";
import { analyseSecurity } from "./analyse-security";

/** What is found, whoever reports it. */
const found = (source: string): string[] =>
  Object.keys((analyseSecurity({ source }).data?.found ?? {}) as object).map((rule) =>
    rule.slice("security/".length),
  );

const shown = (source: string) => analyseSecurity({ source }).findings.map(({ rule }) => rule);

test.each([
  ["an alias of a module and of its function", 'import os as o\nf = o.system\nf("ls")\n', "shell"],
  ["an import by another name", 'from os import system as s\ns("ls")\n', "shell"],
  ["__import__", '__import__("os").system("ls")\n', "shell"],
  ["posix, which is os", 'import posix\nposix.system("ls")\n', "shell"],
  ["a module that another one keeps", 'import pathlib\npathlib.os.system("ls")\n', "shell"],
  ["a star import", 'from os import *\nsystem("ls")\n', "shell"],
  ["all names of a dangerous module", "from os import *\n", "star-import"],
  ["a module that another one gives away", 'from pathlib import os\nos.system("ls")\n', "shell"],
  ["a module taken out of the loaded ones", 'import sys\nsys.modules.pop("os")\n', "tampering"],
  [
    "loaded modules that are replaced",
    'from sys import modules\nmodules.update({"os": None})\n',
    "tampering",
  ],
  [
    "a module that is taken out and used",
    'import sys\nsys.modules.pop("o" + "s").system("x")\n',
    "hidden-name",
  ],
  [
    "loaded modules by an import of their own",
    'from sys import modules\nmodules["os"].system("x")\n',
    "hidden-name",
  ],
  ["loaded modules by a star import", 'from sys import *\nmodules["os"].system("x")\n', "hidden-name"],
  ["a default argument", 'def g(run=__import__("os").system):\n    run("ls")\n', "shell"],
  ["a decorator", '@__import__("os").system\nclass A:\n    pass\n', "shell"],
  ["a function's result", 'def g():\n    return __import__("os")\n\n\ng().system("ls")\n', "shell"],
  [
    "an object to unpickle",
    'class A:\n    def __reduce__(self):\n        return (__import__("os").system, ("ls",))\n',
    "shell",
  ],
  ["shell=True under another name", 'import subprocess as sp\nr = sp.run\nr("ls", shell=True)\n', "shell"],
  ["eval by another name", 'e = eval\ne("1")\n', "code-execution"],
  ["unpacking", 'a, b = eval, print\na("1")\n', "code-execution"],
  ["a walrus", 'if (e := exec):\n    e("1")\n', "code-execution"],
  ["a comprehension", '[f("x") for f in (eval, exec)]\n', "code-execution"],
  ["a lambda", '(lambda e: e("1"))(eval)\n', "code-execution"],
  ["map", 'list(map(eval, ["1"]))\n', "code-execution"],
  ["a class attribute", 'class A:\n    run = eval\n\n\nA().run("1")\n', "code-execution"],
  ["a dictionary of functions", 'd = {"f": exec}\nd["f"]("x")\n', "code-execution"],
  ["partial", 'import functools\nfunctools.partial(eval)("1")\n', "code-execution"],
  ["sys.modules", 'import sys\nsys.modules["os"].system("x")\n', "hidden-name"],
  ["builtins by their dictionary", 'import builtins\nbuiltins.__dict__["eval"]("1")\n', "hidden-name"],
  ["builtins by globals()", 'globals()["__builtins__"]["eval"]("1")\n', "hidden-name"],
  ["builtins by a function of theirs", 'print.__self__.eval("1")\n', "hidden-name"],
  ["vars()", 'vars(__builtins__)["ex" + "ec"]("1")\n', "hidden-name"],
  ["attrgetter", 'import operator, os\noperator.attrgetter("system")(os)("ls")\n', "hidden-name"],
  ["joined pieces", 'import os\ngetattr(os, "".join(["sys", "tem"]))("ls")\n', "hidden-name"],
  ["text turned round", 'import os\ngetattr(os, "metsys"[::-1])("ls")\n', "hidden-name"],
  ["reversed()", 'import os\ngetattr(os, "".join(reversed("metsys")))("ls")\n', "hidden-name"],
  [
    "numbers of characters",
    'import os\ngetattr(os, "".join(chr(c) for c in [115, 121, 115, 116, 101, 109]))("ls")\n',
    "hidden-name",
  ],
  [
    "map(chr)",
    'import os\ngetattr(os, "".join(map(chr, [115, 121, 115, 116, 101, 109])))("ls")\n',
    "hidden-name",
  ],
  ["bytes", 'import os\ngetattr(os, bytes([115, 121, 115, 116, 101, 109]).decode())("ls")\n', "hidden-name"],
  ["hexadecimal", 'import os\ngetattr(os, bytes.fromhex("73797374656d").decode())("ls")\n', "hidden-name"],
  ["base64", 'import os, base64\ngetattr(os, base64.b64decode("c3lzdGVt").decode())("ls")\n', "hidden-name"],
  ["rot13", 'import os, codecs\ngetattr(os, codecs.decode("flfgrz", "rot13"))("x")\n', "hidden-name"],
  ["escapes", 'getattr(__import__("o" "s"), "s\\x79stem")("ls")\n', "hidden-name"],
  ["an f-string", 'import os\nx = f"{\'sys\'}tem"\ngetattr(os, x)("y")\n', "hidden-name"],
  ["a template", 'import os\ngetattr(os, "%s%s" % ("sys", "tem"))("y")\n', "hidden-name"],
  ["replace", 'import os\ngetattr(os, "s-y-s-t-e-m".replace("-", ""))("y")\n', "hidden-name"],
  ["a computed import", 'import importlib\nimportlib.import_module("o" + "s").popen("x")\n', "hidden-name"],
  ["wide letters", 'import os\nos.\uFF53\uFF59\uFF53\uFF54\uFF45\uFF4D("ls")\n', "hidden-name"],
  [
    "a climb by text",
    'getattr((), "__cl" + "ass__")\ngetattr(int, "__subcl" + "asses__")()\n',
    "hidden-name",
  ],
  ["a climb", "().__class__.__base__.__subclasses__()\n", "object-walk"],
  [
    "a frame of an exception",
    "try:\n    pass\nexcept Exception as e:\n    e.__traceback__.tb_frame.f_globals\n",
    "introspection",
  ],
  ["the collector's objects", "import gc\ngc.get_objects()\n", "introspection"],
  ["yaml without a safe loader", 'import yaml\nyaml.load("x")\n', "deserialisation"],
  ["a library by ctypes", "from ctypes import CDLL\nCDLL(None)\n", "native-code"],
  ["a path of the user", 'import os\nopen(os.path.expanduser("~/.bashrc"), "a")\n', "file-outside"],
  ["a path object", 'from pathlib import Path\n(Path.home() / "x").write_text("y")\n', "file-outside"],
  ["a path above", 'open("../../x", "w")\n', "file-outside"],
  ["each path of a loop", 'for p in ("a", "/usr/x"):\n    open(p, "w")\n', "file-outside"],
  ["a key", 'from pathlib import Path\n(Path.home() / ".ssh" / "id_rsa").read_text()\n', "sensitive-file"],
  ["setting a builtin", "import builtins\nbuiltins.len = lambda x: 0\n", "tampering"],
  [
    "equality that is always true",
    "class A:\n    def __eq__(self, other):\n        return True\n",
    "tampering",
  ],
  ["an ignored signal", "import signal\nsignal.signal(signal.SIGTERM, signal.SIG_IGN)\n", "tampering"],
  ["recursion without a limit", "import sys\nsys.setrecursionlimit(10**9)\n", "resource"],
  ["alternatives that overlap", 'import re\nre.match(r"(a|aa)+$", "x")\n', "regex-backtracking"],
  ["a chosen attribute", "import os\ngetattr(os, input())()\n", "dynamic-attribute"],
])("%s is seen through", (_, source, rule) => {
  expect(found(source)).toContain(rule);
});

test.each([
  ["all names of a harmless module", "from math import *\nprint(sqrt(2))\n"],
  ["asking whether a module is loaded", 'import sys\nprint("os" in sys.modules, sys.modules.keys())\n'],
  ["a class's name", "print(type(1).__name__, (1).__class__.__name__)\n"],
  ["getattr with a default", 'print(getattr(object(), "name", None))\n'],
  ["a method called eval", "table.eval('a + b')\n"],
  ["compiling a pattern", 'import re\nre.compile(r"(\\w+\\s)*end")\n'],
  ["a process without a shell", 'import subprocess\nsubprocess.run(["ls"], check=True)\n'],
  ["a safe loader", "import yaml\nyaml.load('x', Loader=yaml.SafeLoader)\n"],
  ["a file of the folder", 'open("a/b.txt", "w")\n'],
  ["a temporary file", 'open("/tmp/x", "w")\n'],
  ["a type in an annotation", "import socket\n\n\ndef f(s: socket.socket) -> None: ...\n"],
  ["a function of the file called eval", "def eval(x):\n    return x\n\n\neval(1)\n"],
  ["a name that the file gives to something else", "import os\n\nos = object()\n"],
  ["redirected output", "import io\nimport sys\n\nsys.stdout = io.StringIO()\n"],
  ["accents and other alphabets", "ação = 'привет'\nδ = 1\n"],
  ["windows line ends", "x = 1\r\ny = 2\r\n"],
])("%s is no risk", (_, source) => {
  expect(found(source)).toEqual([]);
});

test("what ruff says of a place is not said twice, unless it was told to be silent", () => {
  expect(shown("import pickle\npickle.loads(b'')\n")).toEqual([]);
  expect(shown("eval(input())\n")).toEqual([]);
  expect(shown("eval(input())  # noqa\n")).toEqual(["security/code-execution"]);
  expect(analyseSecurity({ source: "eval(input())\n" }).data?.found).toEqual({
    "security/code-execution": 1,
  });
});

test("a message names what the source means, in both languages", () => {
  const [finding] = analyseSecurity({ source: 'import os\ngetattr(os, "sys" + "tem")("ls")\n' }).findings;
  expect(finding).toMatchObject({ severity: "critical", category: "security" });
  expect(finding?.message.en).toContain("`os.system`");
  expect(finding?.message["pt-BR"]).toContain("`os.system`");
});

test("names that refer to one another end", () => {
  expect(found("a = b\nb = a\na()\n")).toEqual([]);
  expect(found("def f():\n    return f()\n\n\nf()()\n")).toEqual([]);
  const ring = Array.from({ length: 300 }, (_, n) => `a${n} = a${(n + 1) % 300} or a${(n + 7) % 300}\n`).join(
    "",
  );
  expect(found(`${ring}a0("x")\n`)).toEqual([]);
});
