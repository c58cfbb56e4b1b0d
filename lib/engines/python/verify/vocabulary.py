"""What the texts of cases are made of besides literals: iterators, functions and files that tell how they were used."""

import decimal
import fractions


class Tap:
    """Counts the items that an iterator has given."""

    def __init__(self):
        self.count = 0


def iterator(items):
    tap = Tap()
    TAPS.append(tap)

    def walk():
        for item in items:
            tap.count += 1
            yield item

    made = walk()
    ARGUMENTS[id(made)] = lambda: "<iterator, %d taken>" % tap.count
    KEPT.append(made)
    return made


def spy(answer):
    """A function that keeps its calls."""

    def called(*arguments, **named):
        CALLS.append(shorten("(%s)" % ", ".join([quick(item) for item in arguments] + sorted(named))))
        return answer(*arguments, **named)

    ARGUMENTS[id(called)] = lambda: "<function>"
    KEPT.append(called)
    return called


def quick(value):
    return View().text(value, "the argument")


def fail_on(number):
    """A function that answers with its argument, but raises at a call."""
    count = [0]

    def answer(value=None, *_):
        count[0] += 1
        if count[0] == number:
            raise ValueError("call %d" % number)
        return value

    return answer


class Record:
    """An object with some attributes."""

    def __init__(self, **fields):
        self.__dict__.update(fields)


class Blank:
    """Says that it equals None."""

    __hash__ = None

    def __eq__(self, other):
        return other is None or isinstance(other, Blank)

    def __ne__(self, other):
        return not self == other


class Text(str):
    pass


class Row(list):
    pass


class Count(int):
    pass


KEPT, CALLS = [], []
VOCABULARY = {
    "__builtins__": {},
    "iter": iterator,
    "spy": spy,
    "fail_on": fail_on,
    "nan": float("nan"),
    "inf": float("inf"),
    "StringIO": io.StringIO,
    "defaultdict": collections.defaultdict,
    "OrderedDict": collections.OrderedDict,
    "Counter": collections.Counter,
    "deque": collections.deque,
    "Decimal": decimal.Decimal,
    "Fraction": fractions.Fraction,
    "Record": Record,
    "Blank": Blank,
    "Text": Text,
    "Row": Row,
    "Count": Count,
}
for known in (set, frozenset, bytearray, range, int, float, str, list, dict, tuple, len, object):
    VOCABULARY[known.__name__] = known


def forget_arguments():
    for gone in (KEPT, CALLS, TAPS):
        gone.clear()
    ARGUMENTS.clear()
