"""Texts of values, the same for two values only when type, content, order and shared parts are the same.

First part of the harness: `harness.ts` joins the files into one program. Whatever the observed code replaces among the
built-ins does not reach the functions below, which look into a copy.
"""

import builtins
import collections
import enum
import functools
import hashlib
import io
import re
import types

__builtins__ = dict(vars(builtins))

sha256 = hashlib.sha256
TEXT_CHARACTERS, ITEMS, DEPTH, STREAM_ITEMS, INT_BITS = 1200, 100000, 60, 300, 4000
FUNCTIONS_CALLED = 20
PLAIN = (bool, type(None), float, complex, type(Ellipsis), type(NotImplemented), range, slice)
FUNCTIONS = (types.FunctionType, types.BuiltinFunctionType, types.MethodType, functools.partial)
PROBES = ((), (0,), (10,), ("a",), (1, 2), ())
ADDRESS = re.compile(r"( at) 0x[0-9a-fA-F]{6,}")


def shorten(text):
    """A long text by its beginning and a digest, so that it can still be compared."""
    if len(text) <= TEXT_CHARACTERS:
        return text
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
    return "%s … (%d characters, sha256 %s)" % (text[:200], len(text), digest)


def without_addresses(text):
    return ADDRESS.sub(r"\1 0x…", text)


def integer(value):
    if value.bit_length() <= INT_BITS:
        return int.__repr__(value)
    return "<integer of %d bits, sha256 %s>" % (value.bit_length(), sha256(b"%x" % value).hexdigest()[:16])


def is_stream(value):
    return hasattr(type(value), "__next__") and not isinstance(value, io.IOBase)


def attributes(value):
    """Names and values of an object's own public attributes, without asking its class."""
    found = {}
    for kind in type(value).__mro__:
        names = vars(kind).get("__slots__", ())
        for name in (names,) if isinstance(names, str) else tuple(names):
            member = vars(kind).get(name)
            if isinstance(member, types.MemberDescriptorType):
                try:
                    found[name] = member.__get__(value)
                except AttributeError:
                    pass
    try:
        found.update(object.__getattribute__(value, "__dict__"))
    except (AttributeError, TypeError):
        pass
    public = [pair for pair in found.items() if type(pair[0]) is str and not pair[0].startswith("_")]
    return sorted(public, key=lambda pair: pair[0])


class TooLong(BaseException):
    """A value has more parts than are looked at: nothing can be said of it."""


class View:
    """Shows values of one case: an object met again is named by the place where it was seen first."""

    def __init__(self, any_iterator=False):
        self.places, self.kept, self.items, self.functions = {}, [], ITEMS, 0
        self.any_iterator = any_iterator

    def text(self, value, place, depth=0):
        kind = type(value)
        if kind is int:
            return integer(value)
        if kind is str or kind is bytes:
            return shorten(without_addresses(repr(value)))
        if kind in PLAIN:
            return repr(value)
        if isinstance(value, type):
            return "<class %s>" % value.__qualname__
        if isinstance(value, types.ModuleType):
            return "<module %s>" % value.__name__
        if isinstance(value, enum.Enum):
            return "%s.%s" % (kind.__qualname__, value.name)
        if depth > DEPTH or self.items <= 0:
            raise TooLong
        if kind is tuple:
            return self.sequence("(%s,)" if len(value) == 1 else "(%s)", value, place, depth)
        if kind is not frozenset:
            seen = self.places.get(id(value))
            if seen is not None:
                return "<same object as %s>" % seen
            self.places[id(value)] = place
            self.kept.append(value)
        if kind is list:
            return self.sequence("[%s]", value, place, depth)
        if kind is dict:
            return self.mapping(value, place, depth)
        return self.other(value, kind, place, depth)

    def sequence(self, frame, value, place, depth):
        parts = []
        for index, item in enumerate(value):
            self.items -= 1
            parts.append(self.text(item, "%s[%d]" % (place, index), depth + 1))
        return frame % ", ".join(parts)

    def mapping(self, value, place, depth):
        parts = []
        for key, item in dict.items(value):
            self.items -= 1
            shown = self.text(key, "a key of " + place, depth + 1)
            parts.append("%s: %s" % (shown, self.text(item, "%s[%s]" % (place, shown), depth + 1)))
        return "{%s}" % ", ".join(parts)

    def members(self, value, place, depth):
        return "{%s}" % ", ".join(sorted(self.text(item, "a member of " + place, depth + 1) for item in value))

    def contained(self, value, place, depth):
        """The content of a built-in container or of a subclass of one; None for what is no container."""
        if isinstance(value, dict):
            return self.mapping(value, place, depth)
        if isinstance(value, list):
            return self.sequence("[%s]", list(list.__iter__(value)), place, depth)
        if isinstance(value, tuple):
            return self.sequence("(%s)", list(tuple.__iter__(value)), place, depth)
        if isinstance(value, (set, frozenset)):
            base = set if isinstance(value, set) else frozenset
            return self.members(list(base.__iter__(value)), place, depth)
        if isinstance(value, collections.deque):
            ends = "" if value.maxlen is None else "; at most %d" % value.maxlen
            return self.sequence("[%s" + ends + "]", list(value), place, depth)
        if isinstance(value, (type({}.keys()), type({}.values()), type({}.items()))):
            return self.sequence("[%s]", list(value), place, depth)
        for base in (int, float, str, bytes, bytearray):
            if isinstance(value, base):
                return shorten(base.__repr__(value))
        return None

    def other(self, value, kind, place, depth):
        name = kind.__qualname__
        if id(value) in ARGUMENTS:
            return ARGUMENTS[id(value)]()
        if isinstance(value, FUNCTIONS):
            return self.function(value, place, depth)
        if is_stream(value):
            return self.stream(value, "iterator" if self.any_iterator else name, place, depth)
        if isinstance(value, io.StringIO):
            return "StringIO, closed" if value.closed else "StringIO(%r), at %d" % (value.getvalue(), value.tell())
        content = self.contained(value, place, depth)
        own = attributes(value)
        if isinstance(value, collections.defaultdict):
            own.append(("default_factory", value.default_factory))
        if isinstance(value, BaseException):
            content = self.text(value.args, place, depth + 1)
        if content is None and kind.__module__ not in OBSERVED_MODULES:
            return shorten(without_addresses(repr(value)))
        parts = [] if content is None else [content]
        parts += ["%s=%s" % (key, self.text(item, "%s.%s" % (place, key), depth + 1)) for key, item in own]
        if kind is set:
            return content or "set()"
        return "%s(%s)" % (name, ", ".join(parts))

    def function(self, value, place, depth):
        """A function by what it answers: two of them are the same when they do the same."""
        self.functions += 1
        if depth > 4 or self.functions > FUNCTIONS_CALLED or value in (print, input):
            return "<function>"
        answers = []
        for probe in PROBES:
            try:
                shown = View(self.any_iterator).text(value(*probe), "the result", depth + 3)
            except Exception as error:
                shown = type(error).__name__
            answers.append("%r → %s" % (probe, shown))
        return "<function: %s>" % "; ".join(answers)

    def stream(self, value, name, place, depth):
        """An iterator by its items, and by what it takes from its arguments and prints for each of the first."""
        parts, before = [], effects()
        for index in range(STREAM_ITEMS):
            try:
                item = next(value)
            except StopIteration as stop:
                parts.append("end" if stop.value is None else "end with %s" % self.text(stop.value, place, depth + 1))
                break
            except Exception as error:
                parts.append("raises %s" % type(error).__name__)
                break
            shown = self.text(item, "%s, item %d" % (place, index), depth + 1)
            parts.append("%s after %s" % (shown, effects()) if index < 3 and effects() != before else shown)
        return "<%s, %s: %s>" % (name, before, ", ".join(parts))


# Objects that a case hands over and that must not be used up by showing them: what to say of each, by its id.
ARGUMENTS = {}
OBSERVED_MODULES = ("subject", "__main__")


def effects():
    """What the calls so far have taken from iterators handed over, and printed."""
    return "%d taken, %d printed" % (sum(tap.count for tap in TAPS), sum(raw.tell() for raw in PRINTED))


TAPS, PRINTED = [], []
