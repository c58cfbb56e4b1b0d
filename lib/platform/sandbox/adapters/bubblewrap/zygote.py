"""Fork-server of the sandbox: an interpreter kept warm, which forks a child for each job it is sent.

It runs inside bubblewrap, without network, files of the host or a place to write. The parent is trusted and never reads
what the stranger sends: the child takes program, payload and standard input from the pipe itself, and what the child
writes is kept in mappings that are thrown away with the job. The other side of the protocol is `zygote.ts`.
"""

import gc
import mmap
import os
import platform
import select
import signal
import site
import struct
import sys
import time

sys.path.insert(0, "/sandbox")
import child  # noqa: E402

sys.path.pop(0)
del sys.modules["child"]

PREIMPORTED = """abc argparse array ast asyncio base64 bisect calendar cmath collections contextlib copy csv dataclasses
datetime decimal difflib doctest enum fractions functools hashlib heapq inspect io itertools json linecache math numbers
operator pickle pprint queue random re secrets statistics string textwrap timeit tokenize traceback tracemalloc typing
warnings weakref zlib"""

# Nonce; wall and processor ms, memory MiB, output bytes; lengths of program, payload and standard input.
JOB = struct.Struct(">16s7I")
# Nonce, ending, code; wall and processor µs, peak KiB; lengths of standard output and of the channel.
RESULT = struct.Struct(">16sBi3Q2I")
STARTED = b"S"
EXITED, SIGNALLED, WALL, PROCESSOR, OUTPUT = range(5)
CHANNEL_BYTES = child.REPORT_BYTES + 65536
START_SECONDS = 5.0
CONTROL_IN, CONTROL_OUT = 60, 61
PIDFD_OPEN = 434  # the same on every architecture


class Gathered:
    """What arrives in a pipe, up to a limit, in memory that is given back whole."""

    def __init__(self, fd, limit):
        self.fd, self.limit, self.size = fd, limit, 0
        self.memory = mmap.mmap(-1, limit + 1, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
        os.set_blocking(fd, False)

    def read(self):
        """False at the end of the pipe, or once there is more than fits."""
        while self.size <= self.limit:
            with memoryview(self.memory) as whole, whole[self.size :] as rest:
                try:
                    count = os.readv(self.fd, [rest])
                except BlockingIOError:
                    return True
            if not count:
                return False
            self.size += count
        return False

    def kept(self):
        return min(self.size, self.limit)

    def send(self):
        with memoryview(self.memory) as whole, whole[: self.kept()] as part:
            child.write_all(CONTROL_OUT, part)

    def close(self):
        self.memory.close()
        os.close(self.fd)


class Job:
    """A child at work, as its parent sees it."""

    def __init__(self, header, pid, out, err, channel):
        self.nonce, self.wall_ms, self.processor_ms, _, self.output_bytes = header[:5]
        self.pid = pid
        self.handle = child.libc.syscall(PIDFD_OPEN, pid, 0)
        self.out, self.err = Gathered(out, self.output_bytes), Gathered(err, self.output_bytes)
        self.channel = Gathered(channel, CHANNEL_BYTES)
        self.pipes = {pipe.fd: pipe for pipe in (self.out, self.err, self.channel)}
        self.cores = len(os.sched_getaffinity(0))

    def processor_ns(self):
        """Processor time of the child so far, by the clock that the kernel derives from its id."""
        return time.clock_gettime_ns((~self.pid << 3) | 2)

    def await_start(self):
        """The child says when it has taken its job and shut itself in, before anything of the stranger's runs."""
        ready, _, _ = select.select([self.channel.fd], [], [], START_SECONDS)
        self.begun, self.spent = child.STARTED.unpack(os.read(self.channel.fd, child.STARTED.size) if ready else b"")

    def supervise(self):
        """Waits for the end, reading along. Returns the limit that was passed, or None."""
        poller = select.poll()
        for fd in (*self.pipes, self.handle):
            poller.register(fd, select.POLLIN)
        while True:
            wall_left = self.wall_ms - (time.monotonic_ns() - self.begun) / 1e6
            processor_left = self.processor_ms - (self.processor_ns() - self.spent) / 1e6
            if wall_left <= 0:
                return WALL
            if processor_left <= 0:
                return PROCESSOR
            ready = [fd for fd, _ in poller.poll(max(1, min(wall_left, processor_left / self.cores)))]
            for fd in ready:
                if fd in self.pipes and not self.pipes[fd].read():
                    poller.unregister(fd)
            if self.flooded():
                return OUTPUT
            if self.handle in ready:
                return None

    def flooded(self):
        return self.out.size + self.err.size > self.output_bytes or self.channel.size > CHANNEL_BYTES

    def finish(self):
        limit = self.supervise()
        if limit is not None:
            os.kill(self.pid, signal.SIGKILL)
        _, status, usage = os.wait4(self.pid, 0)
        wall_us = (time.monotonic_ns() - self.begun) // 1000
        processor_us = int((usage.ru_utime + usage.ru_stime) * 1e6) - self.spent // 1000
        for pipe in self.pipes.values():
            pipe.read()
        if limit is None and self.flooded():
            limit = OUTPUT
        signalled = os.WIFSIGNALED(status)
        ending = limit or (SIGNALLED if signalled else EXITED)
        code = os.WTERMSIG(status) if signalled else os.WEXITSTATUS(status)
        measured = wall_us, max(0, processor_us), usage.ru_maxrss
        sizes = self.out.kept(), self.channel.kept()
        child.write_all(CONTROL_OUT, RESULT.pack(self.nonce, ending, code, *measured, *sizes))
        self.out.send()
        self.channel.send()

    def close(self):
        os.close(self.handle)
        for pipe in self.pipes.values():
            pipe.close()


def serve():
    """Runs job after job until its pipe is closed. Returns in a child only, with the header of the job."""
    while True:
        try:
            header = JOB.unpack(child.read_exactly(CONTROL_IN, JOB.size))
        except EOFError:
            os._exit(0)
        pipes = [os.pipe() for _ in range(3)]
        pid = os.fork()
        if pid == 0:
            for target, (_, end) in enumerate(pipes, 1):
                os.dup2(end, target)
            gc.enable()
            return header
        for _, end in pipes:
            os.close(end)
        job = Job(header, pid, *(end for end, _ in pipes))
        job.await_start()
        child.write_all(CONTROL_OUT, STARTED)
        job.finish()
        job.close()


def settle_in():
    """Puts the pipes out of the way, says which Python this is, and takes the filter that shuts children in."""
    for name in PREIMPORTED.split():
        __import__(name)
    for give in (site.setquit, site.setcopyright, site.sethelper):
        give()
    os.dup2(0, CONTROL_IN, inheritable=False)
    os.dup2(1, CONTROL_OUT, inheritable=False)
    child.control(child.PR_SET_DUMPABLE, 0)
    (size,) = struct.unpack(">I", child.read_exactly(CONTROL_IN, 4))
    seccomp = child.read_exactly(CONTROL_IN, size)
    gc.collect()
    gc.disable()
    gc.freeze()
    child.write_all(CONTROL_OUT, platform.python_version().encode().ljust(32))
    return seccomp


def main():
    seccomp = settle_in()
    return child.take_job(CONTROL_IN, serve(), seccomp)


child.run_program(*main())
