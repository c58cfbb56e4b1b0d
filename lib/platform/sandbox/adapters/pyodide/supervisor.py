"""What runs a program inside the interpreter. Executed once when the memory snapshot is made, before any program."""

import asyncio
import atexit
import builtins
import gc
import io
import json
import os
import selectors
import sys
import types

# Modules that programs ask for most: in the snapshot they cost nothing.
import array, ast, bisect, collections.abc, copy, dataclasses, datetime, decimal, enum, fractions, functools  # noqa: E401, F401
import hashlib, heapq, inspect, itertools, math, operator, pathlib, random, re, statistics, string, textwrap  # noqa: E401, F401
import time, traceback, typing, unicodedata, unittest, doctest, struct, weakref, zlib  # noqa: E401, F401

BRIDGE = {"js", "pyodide_js", "pyodide", "_pyodide", "_pyodide_core"}
FOREIGN = frozenset({"ctypes.dlsym", "ctypes.dlsym/handle"})
MESSAGE_LIMIT = 2_000
REPORT_LIMIT = 8 * 1024 * 1024
CHUNK = 1 << 20


class _Sleeper(selectors.BaseSelector):
    """For asyncio: there is nothing to wait for but time."""

    def select(self, timeout=None):
        if timeout is None:
            raise RuntimeError("nothing is left that could wake the event loop")
        if timeout > 0:
            time.sleep(timeout)
        return []

    def register(self, fileobj, events, data=None):
        raise OSError("no sockets here")

    unregister = register

    def get_map(self):
        return {}


class _EventLoop(asyncio.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self._selector = _Sleeper()

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass


class _EventLoopPolicy(asyncio.events._BaseDefaultEventLoopPolicy):
    _loop_factory = _EventLoop


def prepare():
    """Takes Pyodide's bridge to JavaScript away. The realm behind it holds nothing: this is the first wall of several."""
    bridge = [module for name, module in sys.modules.items() if name.partition(".")[0] in BRIDGE]
    marks = {"create_proxy", "to_js"}
    spaces = [vars(module) for module in bridge if isinstance(module, types.ModuleType)]
    # The import system keeps a copy of what a built-in module held, and would fill the next one with it.
    spaces += [each for each in gc.get_objects() if type(each) is dict and marks <= each.keys()]
    spaces += [vars(each) for each in gc.get_objects() if type(each).__module__.partition(".")[0] in BRIDGE and _plain(each)]
    for name in list(sys.modules):
        if name.partition(".")[0] in BRIDGE or name == __name__:
            del sys.modules[name]
    sys.meta_path[:] = [finder for finder in sys.meta_path if _home(finder) not in BRIDGE]
    sys.path[:] = [entry for entry in sys.path if entry]
    sys.excepthook = sys.__excepthook__
    sys.displayhook = sys.__displayhook__
    asyncio.run = asyncio.runners.run
    time.sleep = time.sleep.__wrapped__
    asyncio.events._set_event_loop_policy(_EventLoopPolicy())
    asyncio._set_running_loop(None)
    asyncio.set_event_loop(None)
    for space in spaces:
        space.clear()
    gc.collect()
    sys.addaudithook(_refuse)


def _refuse(event, arguments):
    if event == "import" and arguments[0].partition(".")[0] in BRIDGE:
        raise ModuleNotFoundError(f"No module named {arguments[0]!r}", name=arguments[0])
    if event in FOREIGN:
        raise PermissionError(f"{event} is not allowed here")


def _plain(thing):
    return not isinstance(thing, type) and type(getattr(thing, "__dict__", None)) is dict


def _home(thing):
    module = getattr(thing, "__module__", None) or type(thing).__module__
    return module.partition(".")[0]


def run(channel):
    """Runs the job that waits in the channel. Answers with how it ended: the outcome, and on the next lines the error."""
    job = json.loads(b"".join(iter(lambda: os.read(channel, CHUNK), b"")))
    random.seed()
    sys.argv = ["program.py"]
    sys.stdin = io.TextIOWrapper(io.BufferedReader(io.FileIO(0, closefd=False)), "utf-8", newline=None)
    sys.stdout = io.TextIOWrapper(io.BufferedWriter(io.FileIO(1, "w", closefd=False)), "utf-8", "surrogateescape")
    sys.stderr = io.TextIOWrapper(
        io.BufferedWriter(io.FileIO(2, "w", closefd=False)), "utf-8", "backslashreplace", line_buffering=True
    )
    sys.__stdin__, sys.__stdout__, sys.__stderr__ = sys.stdin, sys.stdout, sys.stderr
    main = sys.modules["__main__"] = types.ModuleType("__main__")
    space = main.__dict__
    space["__builtins__"] = builtins
    space["__report__"] = _reporter(channel, job["nonce"])
    if job["payload"] is not None:
        space["__payload__"] = job["payload"]
    outcome, error = _ending(job["program"], space)
    return outcome + "\n" + error[:MESSAGE_LIMIT]


def _reporter(channel, nonce):
    def __report__(text):
        """Hands one text to whoever runs this program."""
        if not isinstance(text, str):
            raise TypeError("__report__ takes one str")
        data = text.encode("utf-8", "surrogatepass")
        if len(data) > REPORT_LIMIT:
            raise ValueError("the report is longer than 8 MiB")
        os.write(channel, nonce.encode() + data)

    return __report__


def _ending(program, space):
    outcome, error = _attempt(lambda: exec(compile(program, "program.py", "exec", dont_inherit=True), space))
    for finish in (atexit._run_exitfuncs, lambda: sys.stdout.flush(), lambda: sys.__stdout__.flush()):
        late = _attempt(finish)
        if outcome == "ok":
            outcome, error = late
    return outcome, error


def _attempt(action):
    try:
        action()
    except SystemExit as end:
        if end.code is None or end.code == 0:
            return "ok", ""
        return "error", f"SystemExit: {_text(end.code)}"
    except MemoryError:
        return "memory", "MemoryError"
    except BaseException as error:
        name, text = type(error).__name__, _text(error)
        return "error", f"{name}: {text}" if text else name
    return "ok", ""


def _text(value):
    try:
        return str(value)
    except MemoryError:
        raise
    except BaseException:
        return ""
