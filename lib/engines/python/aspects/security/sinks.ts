/** What a function of Python's library or of a well-known package can do, by the rule that speaks of it. */
export type SinkRule =
  | "code-execution"
  | "shell"
  | "process"
  | "deserialisation"
  | "native-code"
  | "network"
  | "file-deletion"
  | "introspection"
  | "code-object"
  | "tampering"
  | "javascript-bridge";

const words = (text: string) => text.trim().split(/\s+/u);

const exactly: Readonly<Record<SinkRule, string>> = {
  "code-execution": `builtins.eval builtins.exec builtins.compile builtins.execfile runpy.run_path runpy.run_module
    code.InteractiveInterpreter code.InteractiveConsole code.interact code.compile_command codeop.compile_command
    importlib.loader importlib.machinery.SourceFileLoader pdb.run pdb.runeval cProfile.run profile.run
    pandas.eval numexpr.evaluate sympy.sympify`,
  shell: `os.system os.popen os.popen2 os.popen3 os.popen4 os.startfile subprocess.getoutput
    subprocess.getstatusoutput commands.getoutput commands.getstatusoutput pty.spawn
    asyncio.create_subprocess_shell asyncio.subprocess.create_subprocess_shell`,
  process: `os.fork os.forkpty os.kill os.killpg os.posix_spawn os.posix_spawnp os.abort os.setuid os.setgid
    os.setsid os.nice os.sched_setaffinity os.register_at_fork os.pidfd_open pty.fork subprocess.fork_exec`,
  deserialisation: `pickle.load pickle.loads pickle.Unpickler marshal.load marshal.loads shelve.open dill.load
    dill.loads cloudpickle.load cloudpickle.loads jsonpickle.decode joblib.load pandas.read_pickle torch.load
    yaml.unsafe_load yaml.unsafe_load_all yaml.full_load`,
  "native-code": `ctypes cffi cffi.FFI numpy.ctypeslib.load_library ctypes.CDLL ctypes.PyDLL ctypes.WinDLL ctypes.memmove
    ctypes.memset ctypes.string_at ctypes.cast ctypes.util.find_library`,
  network: `socket.socket socket.create_connection socket.create_server socket.socketpair socket.fromfd
    urllib.request.urlopen urllib.request.urlretrieve urllib.request.Request urllib.request.build_opener
    urllib.urlopen urllib2.urlopen http.client.HTTPConnection http.client.HTTPSConnection ftplib.FTP
    ftplib.FTP_TLS smtplib.SMTP smtplib.SMTP_SSL telnetlib.Telnet poplib.POP3 imaplib.IMAP4
    xmlrpc.client.ServerProxy asyncio.open_connection asyncio.start_server socketserver.TCPServer
    http.server.HTTPServer urllib3.PoolManager aiohttp.ClientSession paramiko.SSHClient websocket.create_connection
    socket.gethostbyname socket.getaddrinfo webbrowser.open`,
  "file-deletion": "shutil.rmtree os.removedirs",
  introspection: `sys._getframe sys._current_frames sys._getframemodulename inspect.currentframe inspect.stack
    inspect.getouterframes inspect.getinnerframes inspect.trace gc.get_objects gc.get_referrers gc.get_referents
   `,
  "code-object": "types.CodeType types.FunctionType _testcapi",
  tampering: `sys.settrace sys.setprofile threading.settrace threading.setprofile sys.setswitchinterval gc.freeze
    sys.addaudithook sys.set_int_max_str_digits signal.pthread_sigmask sys.modules.pop sys.modules.clear
    sys.modules.popitem sys.modules.update sys.modules.setdefault sys.modules.__setitem__ sys.modules.__delitem__
    sys.meta_path.insert sys.meta_path.append sys.path_hooks.append`,
  "javascript-bridge": "js pyodide pyodide_js",
};

/** Everything in these modules and of these families. */
const beginning: readonly (readonly [string, SinkRule])[] = [
  ["os.exec", "process"],
  ["os.spawn", "process"],
  ["ctypes.cdll", "native-code"],
  ["ctypes.windll", "native-code"],
  ["ctypes.pythonapi", "native-code"],
  ["requests.", "network"],
  ["httpx.", "network"],
  ["pyodide.", "javascript-bridge"],
  ["pyodide_js.", "javascript-bridge"],
  ["js.", "javascript-bridge"],
  ["gc.callbacks.", "tampering"],
];

/** Names in those modules that do nothing by themselves. */
const harmless =
  /\.(?:exceptions|Exception|\w*Error|codes|Response|Timeout|utils|adapters|auth|status_codes)\b/u;

const table = new Map<string, SinkRule>();
for (const [rule, paths] of Object.entries(exactly) as [SinkRule, string][])
  for (const path of words(paths)) table.set(path, rule);

/** The rule for what stands at a dotted path; undefined for what is harmless or unknown. */
export function sinkAt(path: string): SinkRule | undefined {
  const exact = table.get(path);
  if (exact) return exact;
  if (harmless.test(path)) return undefined;
  return beginning.find(([prefix]) => path.startsWith(prefix))?.[1];
}

/** Modules of which every name is a risk when all of them enter a file at once. */
export const riskyStars: ReadonlySet<string> = new Set(
  words("os subprocess pty builtins importlib runpy pickle marshal shutil socket"),
);

/** Functions that start a shell when told to by `shell=True`. */
export const shellOnDemand: ReadonlySet<string> = new Set(
  ["run", "call", "check_call", "check_output", "Popen"].map((name) => `subprocess.${name}`),
);

/** Functions whose first argument is a file's path. */
export const fileFunctions: ReadonlySet<string> = new Set(
  words(
    `builtins.open io.open io.FileIO io.open_code os.open codecs.open gzip.open bz2.open lzma.open fileinput.input
    linecache.getline linecache.getlines pathlib.Path.open tokenize.open shutil.copy shutil.copyfile shutil.move os.remove
    os.unlink os.rmdir os.rename os.replace os.mkdir os.makedirs os.symlink os.link os.chmod os.chown os.truncate
    os.mkfifo os.mknod os.utime numpy.save numpy.savetxt`,
  ),
);

/** Those that always change what is there. */
export const changingFiles: ReadonlySet<string> = new Set(
  words(
    `os.remove os.unlink os.rmdir os.rename os.replace os.mkdir os.makedirs os.symlink os.link os.chmod os.chown
    os.truncate os.mkfifo os.mknod os.utime shutil.rmtree shutil.copy shutil.copyfile shutil.move os.removedirs
    numpy.save numpy.savetxt`,
  ),
);

/** Methods of a path object that change what is there. */
export const changingMethods: ReadonlySet<string> = new Set(
  words("write_text write_bytes unlink rmdir mkdir touch rename replace symlink_to hardlink_to chmod"),
);

/** Whether a path leads out of the folder in which the program works; temporary files and devices of the console do not count. */
export const leadsOutside = (path: string): boolean =>
  /^(?:\/|~|[A-Za-z]:[\\/])|(?:^|[\\/])\.\.(?:[\\/]|$)/u.test(path) &&
  !/^\/(?:tmp\/|dev\/(?:null|stdin|stdout|stderr|tty)\b)/u.test(path);

/** Whether a file holds secrets of the machine or of its user. */
export const isSensitiveFile = (path: string): boolean =>
  /^\/etc\/(?:passwd|shadow|sudoers|hosts|ssh|hostname)|^\/proc\/|^\/sys\/|^\/root\b|(?:^|[\\/])\.(?:ssh|aws|gnupg|netrc|kube|docker|bash_history|pgpass)\b/u.test(
    path,
  );
