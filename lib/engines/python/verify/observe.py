"""Runs one version of a program on cases and reports what can be seen of each. The payload and the report are those of
`observe.ts`."""

import json
import signal
import time

STRIKE_AGAIN_SECONDS = 0.01
# Taken before the observed code can replace them.
send, write, clock = __report__, json.dumps, time.process_time
set_timer = getattr(signal, "setitimer", None)
SPENT = getattr(signal, "ITIMER_PROF", None)


class Slow(BaseException):
    """A case took longer than it may."""


class Limit:
    """Raises Slow inside the observed code, again and again in case it is caught. Does nothing where there are no timers."""

    def __init__(self):
        self.armed = False
        self.works = set_timer is not None and hasattr(signal, "SIGPROF")
        if self.works:
            try:
                signal.signal(signal.SIGPROF, self.strike)
                set_timer(SPENT, 0)
            except (OSError, ValueError):
                self.works = False

    def strike(self, *_):
        if self.armed:
            raise Slow

    def begin(self, seconds):
        self.armed = True
        if self.works:
            set_timer(SPENT, seconds, STRIKE_AGAIN_SECONDS)

    def end(self):
        """A strike may still come while this is being called."""
        for _ in range(10):
            try:
                self.armed = False
                if self.works:
                    set_timer(SPENT, 0)
                return
            except Slow:
                pass


class Output:
    """Standard output and error of the observed code, a case at a time."""

    def __init__(self):
        self.real = sys.stdout
        self.out, self.err = io.BytesIO(), io.BytesIO()
        sys.stdin = io.TextIOWrapper(io.BytesIO(b""))
        sys.stdout = io.TextIOWrapper(self.out, "utf-8", "backslashreplace", "\n", write_through=True)
        sys.stderr = io.TextIOWrapper(self.err, "utf-8", "backslashreplace", "\n", write_through=True)
        self.streams = sys.stdout, sys.stderr, sys.stdin
        PRINTED.extend((self.out, self.err))

    def take(self):
        texts = []
        for raw in (self.out, self.err):
            texts.append(shorten(without_addresses(raw.getvalue().decode("utf-8", "replace"))))
            raw.seek(0)
            raw.truncate()
        sys.stdout, sys.stderr, sys.stdin = self.streams
        return texts

    def mark_progress(self):
        """A byte for each case begun, so that what was reached is known when the run has to be killed."""
        self.real.write("\x1e")
        self.real.flush()


def raise_lines(tree):
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Raise):
            found.update(range(node.lineno, node.end_lineno + 1))
    return found


def observe_case(case, limit, seconds):
    """How the case ended, the type of an exception, its message where the source raises it itself."""
    try:
        return observe_call(case, limit, seconds)
    except Slow:
        limit.end()
        return "slow", "", ""


def observe_call(case, limit, seconds):
    ending, kind, message = "value", "", ""
    limit.begin(seconds)
    try:
        case.run()
        limit.end()
    except Slow:
        ending = "slow"
    except (Unusable, TooLong) as error:
        ending = "unusable" if isinstance(error, Unusable) else "exhausted"
    except BaseException as error:
        limit.end()
        ending, kind = "raised", type(error).__name__
        if isinstance(error, (MemoryError, RecursionError)):
            ending = "exhausted"
        elif case.subject.raised_here(error):
            message = shorten(without_addresses(str(error)))
        if isinstance(error, SystemExit):
            message = quick(error.code)
        if ending == "raised" and getattr(case, "handed", None) and "result" not in case.seen:
            for index, item in enumerate(case.handed[0]):
                case.seen["argument:%d" % (index + 1)] = case.view.text(
                    item, "argument %d" % (index + 1)
                )
            if CALLS:
                case.seen["calls"] = shorten(", ".join(CALLS))
    finally:
        limit.end()
    return ending, kind, message


def run_cases(work, subject, output, limit, tracer):
    begun, seen = clock(), []
    for described in work["cases"]:
        if clock() - begun > work["seconds"]:
            break
        if tracer and not tracer.missed():
            break
        output.mark_progress()
        forget_arguments()
        case = Case(described, subject, work["anyIterator"])
        ending, kind, message = observe_case(case, limit, work["caseSeconds"])
        printed, complained = output.take()
        if printed:
            case.seen["output"] = printed
        if complained:
            case.seen["errors"] = complained
        telling = case.seen if ending in ("value", "raised") else {}
        parts = {name: shorten(text) for name, text in telling.items()}
        seen.append({"ending": ending, "exception": kind, "message": message, "parts": parts})
        if ending in ("slow", "exhausted"):
            subject.load()
            output.take()
    return seen


def show_globals(subject, names):
    view, shown = View(), {}
    for name in names:
        if name in subject.space:
            try:
                shown["global:" + name] = shorten(view.text(subject.space[name], name))
            except TooLong:
                pass
    return shown


def observe():
    work = json.loads(__payload__)
    output, limit = Output(), Limit()
    try:
        tree = ast.parse(work["source"])
        tracer = Tracer(tree, work["lines"]) if work["lines"] else None
        limit.begin(work["seconds"])
        subject = Subject(work["source"], raise_lines(tree))
        limit.end()
    except BaseException as error:
        limit.end()
        send(write({"failure": "%s: %s" % (type(error).__name__, error), "cases": []}))
        return
    loaded = output.take()
    cases = run_cases(work, subject, output, limit, tracer)
    report = {"failure": "", "loaded": loaded, "cases": cases, "globals": show_globals(subject, work["globals"])}
    if tracer:
        report["missed"] = tracer.stop()
    send(write(report))


observe()
