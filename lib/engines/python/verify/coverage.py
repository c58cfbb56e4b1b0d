"""Which of some lines were executed."""

import ast
import sys


def statement_ranges(tree):
    """First and last line of each statement; of one with a body, of its head alone. Not of what is never executed."""
    ranges = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.stmt) or isinstance(node, (ast.Global, ast.Nonlocal, ast.Pass, ast.Try)):
            continue
        if isinstance(node, ast.AnnAssign) and node.value is None:
            continue
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue
        body = getattr(node, "body", None)
        last = body[0].lineno - 1 if isinstance(body, list) and body else node.end_lineno
        ranges.append((node.lineno, max(node.lineno, last)))
    return ranges


class Tracer:
    """Watches the lines of the observed version from here on."""

    def __init__(self, tree, lines):
        self.hit = set()
        wanted = set(lines)
        self.ranges = [pair for pair in statement_ranges(tree) if wanted.intersection(range(pair[0], pair[1] + 1))]
        self.monitoring = getattr(sys, "monitoring", None)
        if self.monitoring:
            self.monitor()
        else:
            sys.settrace(self.trace)

    def monitor(self):
        tool, events = self.monitoring.COVERAGE_ID, self.monitoring.events
        self.monitoring.use_tool_id(tool, "coverage")

        def line(code, number):
            if code.co_filename == "<subject>":
                self.hit.add(number)
            return self.monitoring.DISABLE

        self.monitoring.register_callback(tool, events.LINE, line)
        self.monitoring.set_events(tool, events.LINE)

    def trace(self, frame, event, _):
        if frame.f_code.co_filename != "<subject>":
            return None
        self.hit.add(frame.f_lineno)
        return self.trace

    def stop(self):
        """The first lines of the statements that nothing has executed."""
        if self.monitoring:
            self.monitoring.set_events(self.monitoring.COVERAGE_ID, 0)
        else:
            sys.settrace(None)
        return self.missed()

    def missed(self):
        return [first for first, last in self.ranges if not self.hit.intersection(range(first, last + 1))]
