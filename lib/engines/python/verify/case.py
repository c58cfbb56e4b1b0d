"""One case: the call of an entry point, or the making of an object and calls of its methods, and what is seen of it."""

import sys
import types


class Unusable(BaseException):
    """There are no such arguments: a list in a set, say."""


def evaluate(text):
    return eval(compile(text.strip(), "<case>", "eval"), VOCABULARY)


def run_coroutine(value):
    import asyncio

    return asyncio.run(value)


def resolve(space, name):
    parts = name.split(".")
    found = space[parts[0]]
    for part in parts[1:]:
        found = getattr(found, part)
    return found


def spoil(value, depth=0):
    """Changes a result as a caller may. Says whether it could."""
    if depth > 2:
        return False
    inner = ()
    if type(value) in (list, tuple):
        inner = value[:3]
    elif type(value) is dict:
        inner = list(value.values())[:3]
    changed = [spoil(item, depth + 1) for item in inner]
    if type(value) is list:
        value.append("spoilt")
    elif type(value) is dict:
        value["spoilt"] = "spoilt"
    elif type(value) is set:
        value.add("spoilt")
    else:
        return any(changed)
    return True


class Subject:
    """The observed version, loaded into a module of its own."""

    def __init__(self, source, raises):
        self.code = compile(source, "<subject>", "exec", dont_inherit=True)
        self.raises = raises
        self.load()

    def load(self):
        module = types.ModuleType("subject")
        sys.modules["subject"] = module
        self.space = vars(module)
        exec(self.code, self.space)

    def raised_here(self, error):
        """Whether a `raise` in the source made this exception: its message is then part of the behaviour."""
        last = error.__traceback__
        while last is not None and last.tb_next is not None:
            last = last.tb_next
        if last is None or last.tb_frame.f_code.co_filename != "<subject>":
            return False
        return last.tb_lineno in self.raises


class Case:
    """One call, or an object and calls of its methods, and what was seen of it."""

    def __init__(self, described, subject, any_iterator):
        self.described, self.subject = described, subject
        self.view = View(any_iterator)
        self.seen = {}

    def arguments(self):
        named = self.described.get("named")
        try:
            return evaluate(self.described["args"]), evaluate(named) if named else {}
        except Exception as error:
            raise Unusable from error

    def call(self):
        arguments, named = self.arguments()
        self.handed = arguments, named
        value = resolve(self.subject.space, self.described["entry"])(*arguments, **named)
        return run_coroutine(value) if type(value) is types.CoroutineType else value

    def run(self):
        setup = self.described.get("setup")
        if setup:
            exec(compile(setup, "<case>", "exec"), self.subject.space)
        value = self.call()
        early = CALLS[:]
        for index, item in enumerate(self.handed[0]):
            self.seen["argument:%d" % (index + 1)] = self.view.text(item, "argument %d" % (index + 1))
        steps = self.described.get("steps")
        self.seen["result"] = self.view.text(value, "the result")
        if steps is not None:
            self.step(value, steps)
        if CALLS:
            self.seen["calls"] = shorten(
                "%d at once: %s" % (len(early), ", ".join(CALLS))
            )
        if steps is None and spoil(value):
            again = self.call()
            self.seen["result-again"] = View(
                self.view.any_iterator
            ).text(again, "the result")

    def step(self, value, steps):
        for number, (name, text) in enumerate(steps):
            place = "step:%d, %s%s" % (number + 1, name, text if text.startswith("(") else " " + text)
            try:
                if name == "set attribute":
                    setattr(value, text, "spoilt")
                    shown = "done"
                elif name == "compare":
                    other = self.call()
                    shown = "%s, %s" % (quick(value == other), quick(value != other))
                elif name == "hash":
                    hash(value)
                    shown = "done"
                elif name == "show":
                    shown = shorten(without_addresses("%s %r %s" % (value, value, quick(bool(value)))))
                elif name == "get attribute":
                    shown = self.view.text(getattr(value, text), place)
                else:
                    shown = self.view.text(getattr(value, name)(*evaluate(text)), place)
            except Exception as error:
                shown = "raises " + type(error).__name__
            self.seen[place] = shown
        self.seen["object"] = View().text(value, "the object")
