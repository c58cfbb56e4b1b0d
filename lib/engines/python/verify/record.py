"""Runs a program as a script and reports the arguments of the outermost calls of one of its functions, as literals.
Its doctests are run too. The payload and the report are those of `record-calls.ts`."""

import ast
import builtins
import doctest
import io
import json
import sys
import types

__builtins__ = dict(vars(builtins))
send = __report__
MOST_CALLS, MOST_CHARACTERS = 60, 20000


class Recorder:
    """Watches the calls of a function by name."""

    def __init__(self, entry):
        self.entry, self.calls, self.inside = entry, [], None

    def watch(self, frame, event, _):
        code = frame.f_code
        if code.co_filename not in ("<subject>", "<doctest>") or code.co_name != self.entry:
            return
        if event == "return" and frame is self.inside:
            self.inside = None
        elif event == "call" and self.inside is None:
            self.inside = frame
            self.note(code, frame.f_locals)

    def note(self, code, values):
        if len(self.calls) >= MOST_CALLS or code.co_flags & 0x0C or code.co_kwonlyargcount:
            return
        given = tuple(values[name] for name in code.co_varnames[: code.co_argcount])
        try:
            text = repr(given)
            if len(text) <= MOST_CHARACTERS and repr(ast.literal_eval(text)) == text and text not in self.calls:
                self.calls.append(text)
        except Exception:
            pass


def run_doctests(source, space):
    parser = doctest.DocTestParser()
    texts = [node.value for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Constant)]
    for text in texts:
        if not isinstance(text, str) or ">>>" not in text:
            continue
        try:
            examples = parser.get_examples(text)
        except ValueError:
            continue
        for example in examples:
            try:
                exec(compile(example.source, "<example>", "exec"), space)
            except Exception:
                pass


def record():
    work = json.loads(__payload__)
    recorder = Recorder(work["entry"])
    module = sys.modules["__main__"] = types.ModuleType("__main__")
    sys.stdout = sys.stderr = io.TextIOWrapper(io.BytesIO(), "utf-8", "replace")
    try:
        code = compile(work["source"], "<subject>", "exec", dont_inherit=True)
        sys.setprofile(recorder.watch)
        exec(code, vars(module))
    except BaseException:
        pass
    recorder.inside = None
    try:
        run_doctests(work["source"], vars(module))
    except BaseException:
        pass
    sys.setprofile(None)
    send(json.dumps(recorder.calls))


record()
