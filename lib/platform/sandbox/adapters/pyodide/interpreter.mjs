/**
 * One Python interpreter: a process that loads Pyodide into an empty realm, takes one job, and is ended.
 * Arguments: the folder of the package pyodide, and `serve`, `snapshot` or `probe`. To serve it needs the snapshot
 * open as file 3. Frames on standard output: a byte for the kind, four for the length, the content. The job comes on standard input.
 */
import { Buffer } from "node:buffer";
import { randomBytes, randomFillSync } from "node:crypto";
import { closeSync, fstatSync, openSync, readFileSync, readSync, writeSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";

const FRAME = { ready: 1, output: 2, error: 3, report: 4, spoiled: 5, end: 6 };
const INPUT = 0;
const OUTPUT = 1;
const LOG = 2;
const MEBIBYTE = 1024 * 1024;
const SNAPSHOT = 3;
const [, , packageFolder, mode] = process.argv;
const exit = process.reallyExit.bind(process);
const now = performance.now.bind(performance);
const decoders = { "utf-8": new TextDecoder("utf-8"), "utf-16le": new TextDecoder("utf-16le") };
const encoder = new TextEncoder();

/** @param {Uint8Array} bytes */
function writeAll(bytes) {
  for (let at = 0; at < bytes.length; ) at += writeSync(OUTPUT, bytes, at, bytes.length - at);
}

/** @param {number} kind @param {number} length */
function writeHeader(kind, length) {
  const header = Buffer.alloc(5);
  header.writeUInt8(kind, 0);
  header.writeUInt32LE(length, 1);
  writeAll(header);
}

/** @param {number} kind @param {Uint8Array} content */
function writeFrame(kind, content) {
  writeHeader(kind, content.length);
  writeAll(content);
}

/** @param {number} file @param {Uint8Array} bytes @returns {boolean} whether the file had enough to fill them */
function fill(file, bytes) {
  for (let at = 0; at < bytes.length; ) {
    const count = readSync(file, bytes, at, bytes.length - at, null);
    if (count === 0) return false;
    at += count;
  }
  return true;
}

/** What the realm may read while it loads: open files, by the names it asks for. */
const files = new Map(
  ["pyodide.asm.wasm", "python_stdlib.zip"].map((name) => [
    `/pyodide/${name}`,
    openSync(join(packageFolder, name), "r"),
  ]),
);
if (mode === "serve") files.set("snapshot", SNAPSHOT);

const report = { nonce: randomBytes(16).toString("hex"), written: false };

/** A report begins with the nonce and comes once; anything else that is written to the channel spoils it. */
function writeReport(bytes) {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { nonce, written } = report;
  report.written = true;
  if (written || content.toString("latin1", 0, nonce.length) !== nonce) writeHeader(FRAME.spoiled, 0);
  else writeFrame(FRAME.report, content.subarray(nonce.length));
}

/** The only functions of this process that the realm can call. */
const host = {
  now,
  decode: (label, view) => decoders[label].decode(view),
  encodeInto: (text, view) => encoder.encodeInto(text, view).written,
  randomFill: (view) => void randomFillSync(view),
  sizeOf: (name) => fstatSync(files.get(name)).size,
  readInto: (name, bytes) => void fill(files.get(name), bytes),
  writeOutput: (bytes) => writeFrame(FRAME.output, bytes),
  writeError: (bytes) => writeHeader(FRAME.error, bytes.length),
  writeReport,
  writeLog: (text) => void writeSync(LOG, `${text}\n`),
};

const realmGlobal = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: true } });

/** A module's text as a script, so that it can run in a realm without a module loader: nothing there can import. */
function runModule(file, exported) {
  const source = readFileSync(join(packageFolder, file), "utf8");
  const [found, name] = source.match(exported) ?? [];
  if (!found) throw new Error(`${file} does not export what it did`);
  const body = source.replace(found, `${name};`).replaceAll("import.meta.url", '"pyodide:"');
  const script = new Script(`"use strict";${body.replace(/\bimport\(/g, "noImport(")}`, { filename: file });
  return script.runInContext(realmGlobal);
}

async function load() {
  const realmFile = readFileSync(join(import.meta.dirname, "realm.js"), "utf8");
  const realm = new Script(realmFile, { filename: "realm.js" }).runInContext(realmGlobal)(host);
  const createPyodideModule = runModule("pyodide.asm.mjs", /export default (\w+);/);
  const loadPyodide = runModule("pyodide.mjs", /export\{(\w+) as loadPyodide,[^}]*\};/);
  const lockFile = JSON.parse(readFileSync(join(packageFolder, "pyodide-lock.json"), "utf8"));
  const lock = JSON.stringify({ ...lockFile, packages: {} });
  return { realm, pyodide: await loadPyodide(realm.options(createPyodideModule, lock, mode === "serve")) };
}

/** Leaves this process without a name for anything that reaches beyond the language. */
function stripGlobals() {
  const standard = new Set(new Script("Object.getOwnPropertyNames(globalThis)").runInNewContext());
  for (const key of Reflect.ownKeys(process)) Reflect.deleteProperty(process, key);
  for (const name of Object.getOwnPropertyNames(globalThis)) {
    if (!standard.has(name)) Reflect.deleteProperty(globalThis, name);
  }
}

function readJob() {
  const header = Buffer.alloc(4);
  if (!fill(INPUT, header)) exit(0);
  const content = Buffer.alloc(header.readUInt32LE(0));
  if (!fill(INPUT, content)) exit(0);
  return JSON.parse(content.toString("utf8"));
}

/** @param {string} text @returns {Uint8Array} its bytes, in memory of the realm */
function intoRealm(realm, text) {
  const bytes = realm.allocate(Buffer.byteLength(text));
  encoder.encodeInto(text, bytes);
  return bytes;
}

/** @param {unknown} answer the supervisor's: the outcome, a line's end, the error; or `!` and what ended the interpreter */
function ending(answer, refusals) {
  const text = typeof answer === "string" ? answer : "!no answer";
  const [first] = text.split("\n", 1);
  if (!text.startsWith("!")) return { outcome: first, error: text.slice(first.length + 1) };
  if (refusals > 0) return { outcome: "memory", error: "MemoryError" };
  return { outcome: "error", error: `The interpreter ended: ${first.slice(1)}` };
}

async function makeSnapshot() {
  const { pyodide } = await load();
  const supervisor = readFileSync(join(import.meta.dirname, "supervisor.py"), "utf8");
  pyodide.globals.set("source", supervisor);
  pyodide.runPython(
    "import builtins, sys, types\n" +
      "module = sys.modules['supervisor'] = types.ModuleType('supervisor')\n" +
      // A copy: programs change the built-in functions, and the supervisor works on after them.
      "module.__builtins__ = dict(vars(builtins))\n" +
      "exec(compile(source, 'supervisor.py', 'exec'), module.__dict__)\n" +
      "del module, source",
  );
  writeAll(pyodide.makeMemorySnapshot());
}

async function serve() {
  const { realm, pyodide } = await load();
  const { prepare, run } = pyodide.runPython("import supervisor; supervisor");
  prepare();
  const { run: runJob, memoryRefusals } = realm.settle(pyodide, run);
  for (const file of files.values()) closeSync(file);
  globalThis.gc();
  stripGlobals();
  writeHeader(FRAME.ready, 0);
  const { stdin, memoryMb, ...job } = readJob();
  const waiting = intoRealm(realm, JSON.stringify({ ...job, nonce: report.nonce }));
  const answer = runJob(waiting, intoRealm(realm, stdin), memoryMb * MEBIBYTE);
  writeFrame(FRAME.end, encoder.encode(JSON.stringify(ending(answer, memoryRefusals()))));
  // What the program used is read from outside while this process still stands.
  fill(INPUT, Buffer.alloc(1));
  exit(0);
}

if (mode === "serve") await serve();
else if (mode === "snapshot") await makeSnapshot();
