import { constants } from "node:os";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seccompFilter } from "./seccomp-filter";
import { jobPolicy, zygotePolicy } from "./seccomp-policy";
import { type FilterArchitecture, type SyscallName, syscallNumber } from "./syscall-numbers";

const { EPERM, EINVAL, ENOTTY, ENOSYS } = constants.errno;
const audit = { x64: 0xc000003e, arm64: 0xc00000b7 };
const architectures: FilterArchitecture[] = ["x64", "arm64"];
const killed = 0x80000000;
const allowed = 0x7fff0000;
const refused = (errno: number) => 0x00050000 + errno;

/** What the kernel does with a filter: classic BPF over `struct seccomp_data`. */
function evaluate(filter: Buffer, machine: number, call: number, values: number[] = []): number {
  const data = Buffer.alloc(64);
  data.writeUInt32LE(call >>> 0, 0);
  data.writeUInt32LE(machine, 4);
  values.forEach((value, index) => {
    data.writeUInt32LE(value >>> 0, 16 + 8 * index);
  });
  let loaded = 0;
  for (let at = 0; at < filter.length / 8; at += 1) {
    const operation = filter.readUInt16LE(at * 8);
    const [ifTrue, ifFalse] = [filter.readUInt8(at * 8 + 2), filter.readUInt8(at * 8 + 3)];
    const constant = filter.readUInt32LE(at * 8 + 4);
    if (operation === 0x06) return constant;
    if (operation === 0x20) loaded = data.readUInt32LE(constant);
    else {
      const holds =
        operation === 0x15
          ? loaded === constant
          : operation === 0x35
            ? loaded >= constant
            : (loaded & constant) !== 0;
      at += holds ? ifTrue : ifFalse;
    }
  }
  throw new Error("the filter ends without an answer");
}

describe.each(architectures)("the filter for a program on %s", (architecture) => {
  const filter = seccompFilter(jobPolicy, architecture);
  const ask = (name: SyscallName, ...values: number[]) =>
    evaluate(filter, audit[architecture], syscallNumber(name, architecture) ?? -1, values);

  it.each<[SyscallName, number[], number]>([
    ["read", [0], allowed],
    ["exit_group", [], allowed],
    ["execve", [], refused(EPERM)],
    ["kill", [2, 9], refused(EPERM)],
    ["pidfd_open", [], refused(EPERM)],
    ["memfd_create", [], refused(EPERM)],
    ["clone", [0x003d0f00], allowed],
    ["clone", [0x01200011], refused(EPERM)],
    ["clone", [0x00004111], refused(EPERM)],
    ["clone3", [], refused(ENOSYS)],
    ["socketpair", [1], allowed],
    ["socketpair", [2], refused(EPERM)],
    ["fcntl", [1, 3], allowed],
    ["fcntl", [1, 8], refused(EPERM)],
    ["fcntl", [1, 10], refused(EPERM)],
    ["ioctl", [1, 0x5401], allowed],
    ["ioctl", [1, 0x5412], refused(ENOTTY)],
    ["prctl", [15], allowed],
    ["prctl", [4, 1], refused(EINVAL)],
    ["prctl", [22], refused(EINVAL)],
    ["prlimit64", [0, 7], allowed],
    ["prlimit64", [2, 7], refused(EPERM)],
  ])("answers %s%j", (name, values, answer) => {
    expect(ask(name, ...values)).toBe(answer);
  });

  it("refuses every number that no rule names", () => {
    const named = new Set(
      jobPolicy.flatMap(({ calls }) => calls.map((name) => syscallNumber(name, architecture))),
    );
    fc.assert(
      fc.property(fc.nat(1_000), fc.array(fc.nat(), { maxLength: 6 }), (call, values) => {
        fc.pre(!named.has(call));
        expect(evaluate(filter, audit[architecture], call, values)).toBe(refused(EPERM));
      }),
    );
  });

  it("kills who calls by the numbers of another architecture", () => {
    fc.assert(
      fc.property(fc.nat(0xffffffff), fc.nat(500), (machine, call) => {
        fc.pre(machine !== audit[architecture]);
        expect(evaluate(filter, machine, call)).toBe(killed);
      }),
    );
    expect(evaluate(filter, audit[architecture], 0x40000000)).toBe(killed);
  });

  it("lets the fork-server fork and kill, but make no namespace", () => {
    const zygote = seccompFilter(zygotePolicy, architecture);
    const askZygote = (name: SyscallName, ...values: number[]) =>
      evaluate(zygote, audit[architecture], syscallNumber(name, architecture) ?? -1, values);
    expect(askZygote("clone", 0x01200011)).toBe(allowed);
    expect(askZygote("clone", 0x10000011)).toBe(refused(EPERM));
    expect(askZygote("kill", 5, 9)).toBe(allowed);
    expect(askZygote("fcntl", 1, 10)).toBe(refused(EPERM));
  });
});

it("has no more instructions than the kernel takes", () => {
  for (const policy of [jobPolicy, zygotePolicy])
    expect(seccompFilter(policy, "x64").length / 8).toBeLessThan(4_096);
});
