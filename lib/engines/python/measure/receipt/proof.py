"""Proof of a measurement: runs both versions of a program again, checks that their results are the same, and times them in pairs.

    python3 proof.py

Needs Python 3.8 or later and nothing else. BEFORE and AFTER below are run as they stand, without a sandbox: read them first.
Ends with 0 when the gain is seen again, and with 1 when it is not.
"""

import hashlib
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile

BEFORE = "".join(json.loads(r'''{{BEFORE}}'''))

AFTER = "".join(json.loads(r'''{{AFTER}}'''))

RECEIPT = json.loads(r'''{{RECEIPT}}''')

# Makes the calls of a function and times them, in an interpreter of its own.
HARNESS = "".join(json.loads(r'''{{HARNESS}}'''))

# Runs a program in the interpreter's own main module, and writes down the processor time that it took.
PROGRAM = """import sys, time
def run(path, told, clock=time.process_time):
    with open(path, encoding="utf-8", errors="surrogatepass") as file:
        code = compile(file.read(), "program.py", "exec", dont_inherit=True)
    begun = clock()
    try:
        exec(code, globals())
        sys.stdout.flush()
    finally:
        with open(told, "w") as file:
            file.write(str((clock() - begun) * 1000))
arguments = sys.argv[1:]
del sys.argv[1:]
run(*arguments)
"""
# Runs the harness, which takes its times itself.
CALLS = """import json, sys
with open(sys.argv[1]) as file:
    program, payload = json.load(file)
with open(sys.argv[2], "w") as file:
    exec(compile(program, "harness", "exec"), {"__name__": "__main__", "__payload__": payload, "__report__": file.write})
"""
LONGEST_RUN_SECONDS = 300
LEAST_PAIRS = 5


class NotSeen(Exception):
    """Why the claim is not seen again."""


def run_python(starter, program, given=""):
    """Runs a program in a fresh interpreter. Returns what it printed and what the starter wrote down."""
    with tempfile.TemporaryDirectory() as folder:
        begin, script, fed, told, printed = (os.path.join(folder, "%d" % number) for number in range(5))
        for path, text in ((begin, starter), (script, program), (fed, given)):
            with open(path, "wb") as file:
                file.write(text.encode("utf-8", "surrogatepass"))
        command = [sys.executable, "-I", begin, script, told]
        with open(fed, "rb") as stdin, open(printed, "wb") as stdout:
            try:
                status = subprocess.run(command, stdin=stdin, stdout=stdout, timeout=LONGEST_RUN_SECONDS).returncode
            except subprocess.TimeoutExpired:
                raise NotSeen("a version did not end") from None
        if status != 0:
            raise NotSeen("a version did not end well")
        with open(printed, "rb") as output, open(told) as notes:
            return output.read(), notes.read()


class Programs:
    """Whole programs, each run on every input."""

    def __init__(self, cases):
        self.inputs = [case["input"] for case in cases]

    def sample(self, source):
        runs = [run_python(PROGRAM, source, given) for given in self.inputs]
        return [printed for printed, _ in runs], sum(float(spent) for _, spent in runs)


class Calls:
    """Rounds of calls of a function, each with fresh arguments in a fresh module; the time is that of the median round."""

    def __init__(self, cases, entry_point, rounds):
        self.job = {"entryPoint": entry_point, "cases": [case["args"] for case in cases], "rounds": rounds}
        self.job.update(boxMs=LONGEST_RUN_SECONDS * 1000, clock="cpu", nonce="proof")

    def sample(self, source):
        payload = json.dumps(dict(self.job, source=source))
        printed, report = run_python(CALLS, json.dumps([HARNESS, payload]))
        _, state, answers, _, rounds = report.split("\n")
        if state != "steady":
            raise NotSeen("a call gave another result when it was made again")
        return (printed, answers), statistics.median(map(int, rounds.split())) / 1e6


def sampler(cases, rounds):
    workload = RECEIPT["workload"]
    if workload["kind"] == "stdin":
        return Programs(cases)
    return Calls(cases, workload["entryPoint"], rounds)


def pair_of(runs, before_first):
    """Milliseconds of both versions, in the order asked for."""
    order = (BEFORE, AFTER) if before_first else (AFTER, BEFORE)
    (one, first), (other, second) = [runs.sample(source) for source in order]
    if one != other:
        raise NotSeen("the two versions gave different results")
    return (first, second) if before_first else (second, first)


def check():
    for name, source in (("before", BEFORE), ("after", AFTER)):
        if hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest() != RECEIPT["sha256"][name]:
            raise NotSeen("the code %s is not the one that was measured" % name)
    cases = RECEIPT["workload"]["cases"]
    pair_of(sampler(cases, 1), True)
    print("Same results on %d inputs." % len(cases))


def measure():
    """The gain of each pair, the median of them, and the gain of the fastest run over the fastest."""
    measurement = RECEIPT["measurement"]
    cases = [RECEIPT["workload"]["cases"][place] for place in measurement["cases"]]
    runs = sampler(cases, measurement["rounds"])
    pairs = []
    print("%4s %14s %14s %8s" % ("pair", "before ms", "after ms", "times"))
    for number in range(max(LEAST_PAIRS, len(measurement["pairs"]))):
        before, after = (max(spent, 1e-6) for spent in pair_of(runs, number % 2 == 0))
        pairs.append((before, after))
        print("%4d %14.4f %14.4f %8.2f" % (number + 1, before, after, before / after))
    gains = [before / after for before, after in pairs]
    fastest = min(before for before, _ in pairs) / min(after for _, after in pairs)
    return gains, statistics.median(gains), fastest


def main():
    there = RECEIPT["environment"]
    print("Python %s here; Python %s (%s) in the receipt." % (platform.python_version(), there["python"], there["adapter"]))
    try:
        check()
        gains, middle, fastest = measure()
    except NotSeen as reason:
        print("Not seen again: %s." % reason)
        return 1
    speedup = RECEIPT["measurement"]["speedup"]
    told = "%.2f, 95 %% from %.2f to %.2f" % (speedup["median"], speedup["low"], speedup["high"])
    least = RECEIPT["leastGain"]
    seen = min(gains) > 1 and middle >= least and fastest >= least
    print("%s: %.2f times as fast (receipt: %s)." % ("Seen again" if seen else "Not seen again", middle, told))
    return 0 if seen else 1


if __name__ == "__main__":
    sys.exit(main())
