import { type FilterArchitecture, type SyscallName, syscallNumber } from "./syscall-numbers";

/** What the low 32 bits of an argument must be like. */
type ArgumentTest = { argument: number } & (
  | { oneOf: readonly number[] }
  | { noneOf: readonly number[] }
  | { withBits: number }
  | { withoutBits: number }
);

/**
 * Calls that are let through: always, or when an argument passes a test. What fails the test, and what has the test
 * `"never"`, answers the error number.
 */
export type SyscallRule = {
  calls: readonly SyscallName[];
  when?: ArgumentTest | "never";
  /** Of what is refused; EPERM when left out. */
  errno?: number;
};

/** An instruction of classic BPF: operation, instructions to skip if true and if false, and its constant. */
type Instruction = readonly [operation: number, ifTrue: number, ifFalse: number, constant: number];

const EPERM = 1;

const audit: Record<FilterArchitecture, number> = { x64: 0xc000003e, arm64: 0xc00000b7 };
const load = 0x20;
const jumpIfEqual = 0x15;
const jumpIfAtLeast = 0x35;
const jumpIfAnyBit = 0x45;
const answer = 0x06;
const allow = 0x7fff0000;
const killProcess = 0x80000000;
const refuse = (errno: number) => 0x00050000 + errno;

/** Offsets in the kernel's `struct seccomp_data`, and where numbers of the x32 interface begin. */
const callOffset = 0;
const architectureOffset = 4;
const argumentsOffset = 16;
const x32 = 0x40000000;

/**
 * A seccomp filter as the kernel and `bwrap --seccomp` read it: what no rule lets through answers EPERM, and calls of
 * another architecture end the process. The first rule about a call decides.
 */
export function seccompFilter(rules: readonly SyscallRule[], architecture: FilterArchitecture): Buffer {
  const program: Instruction[] = [
    [load, 0, 0, architectureOffset],
    [jumpIfEqual, 1, 0, audit[architecture]],
    [answer, 0, 0, killProcess],
    [load, 0, 0, callOffset],
    [jumpIfAtLeast, 0, 1, x32],
    [answer, 0, 0, killProcess],
  ];
  for (const rule of rules) {
    const body = verdict(rule);
    for (const name of rule.calls) {
      const number = syscallNumber(name, architecture);
      if (number !== null) program.push([jumpIfEqual, 0, body.length, number], ...body);
    }
  }
  return encode([...program, [answer, 0, 0, refuse(EPERM)]]);
}

/** What follows once the call is known: it always answers, since it may have loaded something else. */
function verdict({ when, errno = EPERM }: SyscallRule): Instruction[] {
  if (!when) return [[answer, 0, 0, allow]];
  if (when === "never") return [[answer, 0, 0, refuse(errno)]];
  const [yes, no] = "oneOf" in when || "withBits" in when ? [allow, refuse(errno)] : [refuse(errno), allow];
  return [
    [load, 0, 0, argumentsOffset + 8 * when.argument],
    ...tests(when).map(
      ([operation, constant], index, all): Instruction => [operation, all.length - index, 0, constant],
    ),
    [answer, 0, 0, no],
    [answer, 0, 0, yes],
  ];
}

function tests(when: ArgumentTest): (readonly [operation: number, constant: number])[] {
  if ("withBits" in when) return [[jumpIfAnyBit, when.withBits]];
  if ("withoutBits" in when) return [[jumpIfAnyBit, when.withoutBits]];
  return ("oneOf" in when ? when.oneOf : when.noneOf).map((value) => [jumpIfEqual, value] as const);
}

/** `struct sock_filter` of each; both architectures store the low byte first. */
function encode(program: readonly Instruction[]): Buffer {
  const bytes = Buffer.alloc(program.length * 8);
  program.forEach(([operation, ifTrue, ifFalse, constant], index) => {
    bytes.writeUInt16LE(operation, index * 8);
    bytes.writeUInt8(ifTrue, index * 8 + 2);
    bytes.writeUInt8(ifFalse, index * 8 + 3);
    bytes.writeUInt32LE(constant, index * 8 + 4);
  });
  return bytes;
}
