/**
 * Runs inside the realm that holds Pyodide: a JavaScript world with the language's own objects and nothing of Node.
 * Whatever Python reaches through Pyodide's bridge it reaches here. The host's functions stay in closures, take and
 * give only numbers, strings and views of this realm's memory, and their exceptions are replaced, so that no object
 * of the host's realm can be climbed.
 */
(host) => {
  const {
    decode,
    encodeInto,
    now,
    randomFill,
    sizeOf,
    readInto,
    writeOutput,
    writeError,
    writeReport,
    writeLog,
  } = host;
  const refused = new Error("refused by the host");
  const noop = () => {};
  const log = (...parts) => {
    // Pyodide goes on to print the frames of its own files among what the program printed.
    dying ||= `${parts[0]}`.startsWith("Pyodide has suffered a fatal error");
    if (loading) writeLog(parts.map((part) => `${part?.stack ?? part}`).join(" "));
  };
  let loading = true;
  let dying = false;

  // Emscripten asks for a window, Pyodide for a shell: that combination takes every path that needs nothing of Node.
  globalThis.window = {};
  globalThis.read = noop;
  globalThis.load = noop;
  globalThis.console = { log, info: log, debug: log, warn: log, error: log };
  globalThis.setTimeout = () => 0;
  globalThis.clearTimeout = noop;

  globalThis.readbuffer = (name) => {
    if (!loading) throw refused;
    const bytes = new Uint8Array(sizeOf(name));
    readInto(name, bytes);
    return bytes.buffer;
  };
  globalThis.performance = {
    now: () => {
      try {
        return now();
      } catch {
        throw refused;
      }
    },
  };
  globalThis.crypto = {
    getRandomValues: (view) => {
      try {
        randomFill(view);
      } catch {
        throw refused;
      }
      return view;
    },
  };
  globalThis.TextDecoder = class TextDecoder {
    #label;
    constructor(label = "utf-8") {
      this.#label = label === "utf-16le" ? label : "utf-8";
    }
    decode(view = new Uint8Array()) {
      try {
        return decode(this.#label, view);
      } catch {
        throw refused;
      }
    }
  };
  globalThis.TextEncoder = class TextEncoder {
    encodeInto(text, view) {
      try {
        return { written: encodeInto(text, view) };
      } catch {
        throw refused;
      }
    }
    encode(text = "") {
      const room = new Uint8Array(text.length * 3);
      return room.slice(0, this.encodeInto(text, room).written);
    }
  };

  const memory = { limit: Infinity, refusals: 0 };
  /** Growth beyond the limit fails as it does when a machine has no more: Python raises MemoryError. */
  function capMemory() {
    const { apply } = Reflect;
    const { grow } = WebAssembly.Memory.prototype;
    const byteLength = Object.getOwnPropertyDescriptor(ArrayBuffer.prototype, "byteLength").get;
    const buffer = Object.getOwnPropertyDescriptor(WebAssembly.Memory.prototype, "buffer").get;
    WebAssembly.Memory.prototype.grow = function cappedGrow(pages) {
      const size = apply(byteLength, apply(buffer, this, []), []);
      if (size + pages * 65_536 > memory.limit) {
        memory.refusals += 1;
        throw refused;
      }
      return apply(grow, this, [pages]);
    };
  }

  /** Once Pyodide runs, nothing needs to compile WebAssembly or to make memory that is not counted. */
  function closeWebAssembly() {
    const refuse = () => {
      throw refused;
    };
    for (const name of ["Module", "Instance", "Memory", "Table"]) {
      Object.defineProperty(WebAssembly[name].prototype, "constructor", { value: undefined });
    }
    for (const name of ["compile", "compileStreaming", "instantiate", "instantiateStreaming", "Memory"]) {
      WebAssembly[name] = refuse;
    }
    WebAssembly.Module = class Module {
      constructor() {
        refuse();
      }
    };
  }

  /** Files that Python writes would be memory that nobody counts, so its file system becomes read-only. */
  function freezeFiles(FS) {
    const readOnlyFileSystem = 69;
    const refuse = () => {
      throw new FS.ErrnoError(readOnlyFileSystem);
    };
    const { dir, file, link } = FS.filesystems.MEMFS.ops_table;
    for (const name of ["mknod", "rename", "unlink", "rmdir", "symlink", "setattr"]) dir.node[name] = refuse;
    for (const operations of [file.node, link.node]) operations.setattr = refuse;
    for (const name of ["write", "allocate"]) if (file.stream[name]) file.stream[name] = refuse;
  }

  /** A file that both sides know by its number alone: the job is read from it, the report written to it. */
  function openChannel(FS, channel) {
    const device = FS.makedev(FS.createDevice.major++, 0);
    let position = 0;
    FS.registerDevice(device, {
      read(_stream, buffer, offset, length) {
        const part = channel.job.subarray(position, position + length);
        buffer.set(part, offset);
        position += part.length;
        return part.length;
      },
      write(_stream, buffer, offset, length) {
        try {
          writeReport(buffer.subarray(offset, offset + length));
        } catch {
          throw refused;
        }
        return length;
      },
    });
    FS.mkdev("/dev/channel", device);
    const { fd } = FS.open("/dev/channel", "r+");
    FS.unlink("/dev/channel");
    return fd;
  }

  const options = (createPyodideModule, lockFile, snapshot) => ({
    createPyodideModule,
    indexURL: "/pyodide/",
    packageBaseUrl: "/pyodide/",
    lockFileContents: JSON.parse(lockFile),
    jsglobals: Object.create(null),
    env: { HOME: "/", PYTHONDONTWRITEBYTECODE: "1" },
    args: [],
    ...(snapshot ? { _loadSnapshot: new Uint8Array(readbuffer("snapshot")) } : { _makeSnapshot: true }),
  });

  /** Connects the streams and gives up what only loading needed. @returns what the host calls from then on */
  function settle(pyodide, run) {
    const input = { bytes: new Uint8Array(), position: 0 };
    const channel = { job: new Uint8Array() };
    pyodide.setStdin({
      isatty: false,
      read(buffer) {
        const part = input.bytes.subarray(input.position, input.position + buffer.length);
        buffer.set(part);
        input.position += part.length;
        return part.length;
      },
    });
    const writer = (write) => ({
      isatty: false,
      write(buffer) {
        try {
          if (!dying) write(buffer);
        } catch {
          throw refused;
        }
        return buffer.length;
      },
    });
    pyodide.setStdout(writer(writeOutput));
    pyodide.setStderr(writer(writeError));
    const fd = openChannel(pyodide.FS, channel);
    freezeFiles(pyodide.FS);
    closeWebAssembly();
    delete pyodide._api.config._loadSnapshot;
    loading = false;
    for (const name of ["window", "read", "load", "readbuffer"]) delete globalThis[name];

    return {
      run(job, stdin, memoryLimit) {
        channel.job = job;
        input.bytes = stdin;
        memory.limit = memoryLimit;
        try {
          return `${run(fd)}`;
        } catch (error) {
          return `!${error?.name ?? "Error"}: ${error?.message ?? error}`;
        }
      },
      memoryRefusals: () => memory.refusals,
    };
  }

  capMemory();
  return { options, settle, allocate: (length) => new Uint8Array(length) };
};
