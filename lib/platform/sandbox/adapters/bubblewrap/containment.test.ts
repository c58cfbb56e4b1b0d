import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Sandbox } from "../../port";
import { createBubblewrapSandbox } from "./create-bubblewrap-sandbox";
import { findBubblewrap } from "./find-bubblewrap";

const setup = await findBubblewrap();
const limits = { wallMs: 20_000, cpuMs: 20_000, memoryMb: 256, outputBytes: 100_000 };

/** Numbers of x86-64 and arm64, called past the C library. */
const forbiddenCalls = `import ctypes, os, platform
libc = ctypes.CDLL(None, use_errno=True)
here = 0 if platform.machine() == "x86_64" else 1
numbers = {"ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271), "pidfd_open": (434, 434),
  "pidfd_getfd": (438, 438), "pidfd_send_signal": (424, 424), "kill": (62, 129), "tkill": (200, 130), "tgkill": (234, 131),
  "rt_sigqueueinfo": (129, 138), "unshare": (272, 97), "setns": (308, 268), "mount": (165, 40), "chroot": (161, 51),
  "socket": (41, 198), "connect": (42, 203), "bind": (49, 200), "execve": (59, 221), "execveat": (322, 281),
  "memfd_create": (319, 279), "bpf": (321, 280), "io_uring_setup": (425, 425), "userfaultfd": (323, 282),
  "perf_event_open": (298, 241), "keyctl": (250, 219), "seccomp": (317, 277), "setpriority": (141, 140),
  "sched_setaffinity": (203, 122), "ftruncate": (77, 46), "setsid": (112, 157), "shmget": (29, 194)}
for name, number in numbers.items():
    if libc.syscall(number[here], 2, 0, 0, 0, 0) != -1 or ctypes.get_errno() != 1:
        print("ESCAPED", name, ctypes.get_errno())
print("done")`;

describe.skipIf(!setup)(`inside bubblewrap${setup ? "" : " (not run: it is missing here)"}`, () => {
  let sandbox: Sandbox;
  const output = async (program: string) => (await sandbox.run({ program, limits })).stdout;
  beforeAll(async () => {
    if (setup) sandbox = createBubblewrapSandbox({ setup, places: 1 });
  });
  afterAll(() => sandbox.close());

  it("refuses the system calls that lead to others", async () => {
    expect(await output(forbiddenCalls)).toBe("done\n");
  });

  it("leaves no fork by the C library, nor a signal by way of a pipe", async () => {
    const program = `import ctypes, fcntl, os
libc = ctypes.CDLL(None, use_errno=True)
print(libc.fork(), libc.vfork())
end, _ = os.pipe()
for command, value in ((fcntl.F_SETOWN, 2), (fcntl.F_SETSIG, 9)):
  try: fcntl.fcntl(end, command, value); print("ESCAPED")
  except PermissionError: print("refused")`;
    expect(await output(program)).toBe("-1 -1\nrefused\nrefused\n");
  });

  it("holds an interpreter and nothing else", async () => {
    const program = `import os
print(sorted(os.listdir("/")), sorted(os.listdir("/sandbox")), sorted(os.listdir("/python")))
found = []
for fd in range(256):
  try: os.fstat(fd); found.append(fd)
  except OSError: pass
print(found, os.getuid(), sorted(os.environ))`;
    const [folders, ...rest] = (await output(program)).split("\n");
    expect(folders).toMatch(
      /^\[('lib(64)?', )?'python', 'sandbox'\] \['child\.py', 'zygote\.py'\] \['bin', 'lib(64)?', 'shared'\]$/,
    );
    expect(rest).toEqual(["[0, 1, 2, 3] 65534 ['LD_LIBRARY_PATH', 'MALLOC_ARENA_MAX', 'PWD']", ""]);
  });

  it("shows the program neither another module nor a nonce on its stack", async () => {
    const program = `import sys
frame, seen = sys._getframe(), []
while frame := frame.f_back:
  seen += [name for name, value in frame.f_locals.items() if isinstance(value, bytes) and len(value) == 16]
print(seen, [m for m in sys.modules if m in ("child", "zygote")], sys.argv)`;
    expect(await output(program)).toBe("[] [] ['']\n");
  });

  it("ends where there are too many threads, and runs a few", async () => {
    const bomb = `import threading, time
threading.stack_size(32768)
try:
  while True: threading.Thread(target=time.sleep, args=(100,), daemon=True).start()
except RuntimeError: print("enough")`;
    expect(await output(bomb)).toBe("enough\n");
    const honest = `import sys, threading
sys.setrecursionlimit(100_000)
threading.stack_size(64 << 20)
def depth(n): return 0 if n == 0 else 1 + depth(n - 1)
thread = threading.Thread(target=lambda: print(depth(20_000)))
thread.start()`;
    expect(await output(honest)).toBe("20000\n");
  });

  it("runs an event loop", async () => {
    const program = `import asyncio
async def one(n):
  await asyncio.sleep(0.01)
  return n
async def main(): print(await asyncio.gather(*map(one, range(3))))
asyncio.run(main())`;
    expect(await output(program)).toBe("[0, 1, 2]\n");
  });

  it("takes a report of 8 MiB, and none longer", async () => {
    const whole = await sandbox.run({ program: "__report__('x' * 2 ** 23)", limits });
    expect(whole.report?.length).toBe(2 ** 23);
    const more = await sandbox.run({ program: "__report__('x' * (2 ** 23 + 1))", limits });
    expect(more).toMatchObject({
      outcome: "error",
      report: null,
      error: "ValueError: a report has at most 8 MiB",
    });
  });

  it.each([
    ["import os; os.fork()", "denied"],
    ["import socket; socket.socket()", "denied"],
    ["open('/planted', 'w')", "denied"],
    ["import os\nwhile True: os.write(3, bytes(65_536))", "output"],
    ["import os; os.abort()", "error"],
  ])("says of %j that it was %s", async (program, outcome) => {
    expect((await sandbox.run({ program, limits })).outcome).toBe(outcome);
  });
});
