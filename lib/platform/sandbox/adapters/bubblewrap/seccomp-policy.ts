import type { SyscallRule } from "./seccomp-filter";

const EINVAL = 22;
const ENOTTY = 25;
const ENOSYS = 38;

const AF_UNIX = 1;
const CLONE_THREAD = 0x00010000;
/** New namespaces of any kind, time (0x80) aside, which shares its bit with the signal's number. */
const CLONE_NEW = 0x7e020000;
const PR_NAME = [15, 16];
/** FIONREAD, FIONBIO, FIONCLEX, FIOCLEX, and what isatty() asks. */
const harmlessIoctls = [0x541b, 0x5421, 0x5450, 0x5451, 0x5401];
/** F_SETOWN, F_SETSIG, F_SETOWN_EX, F_SETLEASE, F_NOTIFY: each makes the kernel send signals to a process of one's choice. */
const signallingFcntls = [8, 10, 15, 1024, 1026];

/**
 * What a stranger's program may ask of the kernel: memory, threads, its own signals and clocks, reading files (of which
 * it sees none of the host) and the pipes it was given. No process, no program, no socket but a pair with itself (the
 * event loop of asyncio needs one), no signal to others, nothing that writes to a file system.
 */
export const jobPolicy: readonly SyscallRule[] = [
  { calls: ["read", "write", "readv", "writev", "pread64", "lseek", "close", "close_range"] },
  { calls: ["dup", "dup2", "dup3", "pipe", "pipe2"] },
  { calls: ["open", "openat", "stat", "lstat", "fstat", "newfstatat", "statx", "statfs", "fstatfs"] },
  { calls: ["access", "faccessat", "faccessat2", "readlink", "readlinkat", "getdents", "getdents64"] },
  { calls: ["getcwd", "chdir", "umask"] },
  { calls: ["poll", "ppoll", "select", "pselect6", "eventfd2"] },
  { calls: ["epoll_create1", "epoll_ctl", "epoll_wait", "epoll_pwait"] },
  { calls: ["mmap", "munmap", "mremap", "mprotect", "madvise", "brk", "membarrier"] },
  { calls: ["futex", "set_robust_list", "rseq", "set_tid_address", "arch_prctl"] },
  { calls: ["sched_yield", "sched_getaffinity", "getcpu"] },
  { calls: ["rt_sigaction", "rt_sigprocmask", "rt_sigreturn", "rt_sigpending", "rt_sigtimedwait"] },
  { calls: ["rt_sigsuspend", "sigaltstack", "pause", "alarm", "setitimer", "getitimer", "restart_syscall"] },
  { calls: ["clock_gettime", "clock_getres", "clock_nanosleep", "nanosleep", "gettimeofday", "time"] },
  { calls: ["times", "getrusage", "getrlimit", "getrandom", "uname", "sysinfo"] },
  { calls: ["getpid", "gettid", "getppid", "getuid", "geteuid", "getgid", "getegid"] },
  { calls: ["wait4", "waitid", "exit", "exit_group"] },
  { calls: ["sendto", "recvfrom", "shutdown", "getsockname", "getpeername", "getsockopt"] },
  { calls: ["socketpair"], when: { argument: 0, oneOf: [AF_UNIX] } },
  { calls: ["clone"], when: { argument: 0, withBits: CLONE_THREAD } },
  // The C library then tries clone, whose flags a filter can see.
  { calls: ["clone3"], when: "never", errno: ENOSYS },
  { calls: ["fcntl"], when: { argument: 1, noneOf: signallingFcntls } },
  { calls: ["ioctl"], when: { argument: 1, oneOf: harmlessIoctls }, errno: ENOTTY },
  { calls: ["prctl"], when: { argument: 0, oneOf: PR_NAME }, errno: EINVAL },
  { calls: ["prlimit64"], when: { argument: 0, oneOf: [0] } },
];

/** What the fork-server may ask besides: to fork, to end its children, and to shut them in. */
export const zygotePolicy: readonly SyscallRule[] = [
  { calls: ["execve", "kill", "pidfd_open", "memfd_create", "prctl", "prlimit64"] },
  { calls: ["clone"], when: { argument: 0, withoutBits: CLONE_NEW } },
  ...jobPolicy,
];
