"""What a forked child of the fork-server does: it takes its job, shuts itself in, and runs the stranger's program."""

import atexit
import builtins
import ctypes
import fcntl
import mmap
import os
import resource
import struct
import sys
import threading
import time
import types

# A program that replaces built-ins does not reach what this file calls after it.
__builtins__ = dict(vars(builtins))

FRAME = struct.Struct(">16scI")  # nonce, kind, length: what the child writes to its channel; read by `channel.ts`
REPORT, FAILURE = b"R", b"F"
STARTED = struct.Struct(">2Q")  # the clock and the processor time when the program begins, in ns
CHANNEL = 3
REPORT_BYTES = 8 * 1024 * 1024
MESSAGE_CHARACTERS = 2000
THREADS, FILES = 64, 64
# Given back when a program has used up its memory, so that this can still be said.
RESERVE_BYTES = 4 * 1024 * 1024
PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_SET_NO_NEW_PRIVS = 4, 22, 38
SECCOMP_MODE_FILTER = 2

libc = ctypes.CDLL(None, use_errno=True)
libc.prctl.argtypes = [ctypes.c_int] + [ctypes.c_ulong] * 4


def read_exactly(fd, count):
    parts = []
    while count:
        part = os.read(fd, min(count, 1 << 20))
        if not part:
            raise EOFError
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


def write_all(fd, data):
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]


def control(option, value, address=0):
    if libc.prctl(option, value, address, 0, 0):
        raise OSError(ctypes.get_errno(), "prctl %d" % option)


def give_stdin(data):
    """Standard input as a sealed file in memory: nobody has to feed it, and it cannot be written to."""
    fd = os.memfd_create("stdin", os.MFD_CLOEXEC | os.MFD_ALLOW_SEALING)
    write_all(fd, data)
    os.lseek(fd, 0, os.SEEK_SET)
    seals = fcntl.F_SEAL_SEAL | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_GROW | fcntl.F_SEAL_WRITE
    fcntl.fcntl(fd, fcntl.F_ADD_SEALS, seals)
    os.dup2(fd, 0)


def open_streams():
    sys.stdin = sys.__stdin__ = open(0, encoding="utf-8", closefd=False)
    sys.stdout = sys.__stdout__ = open(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = sys.__stderr__ = open(2, "w", 1, encoding="utf-8", errors="backslashreplace", closefd=False)


def shut_in(processor_ms, memory_mib, seccomp):
    """Limits and the filter of system calls, for good: the limits are hard, and the filter refuses to be changed."""
    filters = ctypes.create_string_buffer(seccomp, len(seccomp))
    described = ctypes.create_string_buffer(struct.pack("HP", len(seccomp) // 8, ctypes.addressof(filters)))
    for name, limit in (
        (resource.RLIMIT_AS, memory_mib << 20),
        (resource.RLIMIT_CPU, processor_ms // 1000 + 2),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, FILES),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NPROC, THREADS),
    ):
        resource.setrlimit(name, (limit, limit))
    control(PR_SET_DUMPABLE, 0)
    control(PR_SET_NO_NEW_PRIVS, 1)
    control(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.addressof(described))


def make_channel(nonce):
    """The ways out of the child: the function that the program may call, and what tells of its failure."""

    def send(kind, data):
        write_all(CHANNEL, FRAME.pack(nonce, kind, len(data)))
        write_all(CHANNEL, data)

    def report(text, /):
        if not isinstance(text, str):
            raise TypeError("a report is text, not %s" % type(text).__name__)
        data = text.encode("utf-8", "replace")
        if len(data) > REPORT_BYTES:
            raise ValueError("a report has at most 8 MiB")
        send(REPORT, data)

    def fail(error):
        send(FAILURE, describe(error).encode("utf-8", "replace"))

    return report, fail


def describe(error):
    """Three parts by lines: what it is to the sandbox, the number of a system error, and its type and message."""
    kind = type(error)
    system = issubclass(kind, OSError) and isinstance(error.errno, int)
    known = "memory" if issubclass(kind, MemoryError) else "system" if system else "other"
    try:
        message = str(error)[:MESSAGE_CHARACTERS]
    except BaseException:
        message = ""
    text = "%s: %s" % (kind.__name__, message) if message else kind.__name__
    return "%s\n%d\n%s" % (known, error.errno if system else 0, text)


def run_program(program, namespace, fail, give_back):
    """Does for a program what the interpreter does for a script, up to its end: threads, exit functions, output."""
    leave, join, run_exit_functions = os._exit, threading._shutdown, atexit._run_exitfuncs
    failure = None
    try:
        exec(compile(program, "<program>", "exec", dont_inherit=True), namespace)
    except BaseException as error:
        give_back()
        failure = error
    try:
        join()
        run_exit_functions()
        sys.stdout.flush()
        sys.stderr.flush()
    except BaseException as error:
        failure = failure or error
    if failure is None or (isinstance(failure, SystemExit) and failure.code in (None, 0)):
        leave(0)
    fail(failure)
    leave(1)


def take_job(source, header, seccomp):
    """Reads the job that follows its header in the pipe `source`, and shuts the child in. Returns what to run."""
    nonce, _, processor_ms, memory_mib, _, *sizes = header
    program, payload, stdin = [read_exactly(source, size) for size in sizes]
    give_stdin(stdin)
    os.closerange(CHANNEL + 1, 256)
    open_streams()
    report, fail = make_channel(nonce)
    module = sys.modules["__main__"] = types.ModuleType("__main__")
    vars(module).update(__builtins__=builtins, __payload__=payload.decode(), __report__=report)
    reserve = mmap.mmap(-1, RESERVE_BYTES)
    arguments = program.decode(), vars(module), fail, reserve.close
    sys.argv = [""]
    shut_in(processor_ms, memory_mib, seccomp)
    os.write(CHANNEL, STARTED.pack(time.monotonic_ns(), time.process_time_ns()))
    return arguments
