import type { Call, Expr } from "../../ast/nodes";
import type { Finding } from "../../types";
import type { Resolving } from "../resolve/resolving";
import type { Values } from "../resolve/value";
import { securityFinding } from "./messages";
import { isExplosivePattern } from "./patterns";
import {
  changingFiles,
  changingMethods,
  fileFunctions,
  isSensitiveFile,
  leadsOutside,
  shellOnDemand,
} from "./sinks";

const keywordOf = ({ keywords }: Call, name: string): Expr | undefined =>
  keywords.find(({ arg }) => arg === name)?.value;

const isTrue = (expression: Expr | undefined) =>
  expression?.kind === "Constant" && !["False", "None", "0"].includes(expression.text);

const textOf = (values: Values): string | undefined => {
  const [first] = values;
  return first?.kind === "text" ? first.text : undefined;
};

const safeLoaders = /(?:Safe|Base)Loader$/u;

function isUnsafeYaml(resolver: Resolving, call: Call): boolean {
  const loader = keywordOf(call, "Loader") ?? call.args[1];
  if (!loader) return true;
  const [value] = resolver.values(loader);
  return !(value?.kind === "object" && safeLoaders.test(value.path));
}

const recursionLimit = 100_000;

function resourceOf(resolver: Resolving, call: Call, path: string): string | undefined {
  const [first] = call.args[0] ? resolver.values(call.args[0]) : [];
  if (first?.kind !== "number") return undefined;
  const asked =
    path === "sys.setrecursionlimit" ? recursionLimit : path === "builtins.bytearray" ? 1e9 : Infinity;
  return first.number > asked ? `${path}(${first.number})` : undefined;
}

const modulesWithin = /^(?:os|sys|subprocess|builtins|importlib|ctypes|socket|shutil|pickle|marshal)$/u;

/** A module or attribute that is chosen by a name which only the run knows. */
function dynamicAccess(resolver: Resolving, call: Call, path: string): Finding | undefined {
  const importers = ["builtins.__import__", "importlib.import_module", "importlib.__import__"];
  const [first, second] = call.args;
  if (importers.includes(path) && first && resolver.values(first).length === 0)
    return securityFinding("dynamic-import", call, path);
  if (path !== "builtins.getattr" || !first || !second || resolver.values(second).length > 0)
    return undefined;
  const module = resolver
    .values(first)
    .find((value) => value.kind === "object" && modulesWithin.test(value.path));
  return module?.kind === "object" ? securityFinding("dynamic-attribute", call, module.path) : undefined;
}

const matching = /^(?:re|regex)\.(?:match|fullmatch|search|findall|finditer|split|sub|subn|compile)$/u;

/** How a file is opened: by `mode`, or by flags of `os.open`. */
function writes(resolver: Resolving, call: Call, path: string): boolean {
  if (changingFiles.has(path)) return true;
  const mode = keywordOf(call, "mode") ?? call.args[1];
  const known = mode && textOf(resolver.values(mode));
  if (known !== undefined) return /[wax+]/u.test(known);
  return (
    path === "os.open" &&
    mode !== undefined &&
    /O_(?:WRONLY|RDWR|CREAT|TRUNC|APPEND)/u.test(resolver.code.program.text(mode))
  );
}

function fileFindings(resolver: Resolving, call: Call, path: string): Finding[] {
  if (!fileFunctions.has(path)) return [];
  const isWrite = writes(resolver, call, path);
  const paths = call.args.slice(0, 2).flatMap((argument) => resolver.values(argument));
  const outside = paths.find((value) => value.kind === "text" && isWrite && leadsOutside(value.text));
  return outside?.kind === "text" ? [securityFinding("file-outside", call, outside.text)] : [];
}

function pathMethodFindings(resolver: Resolving, call: Call): Finding[] {
  const { func } = call;
  if (func.kind !== "Attribute") return [];
  const mode = call.args[0] && textOf(resolver.values(call.args[0]));
  const isWrite = changingMethods.has(func.attr) || (func.attr === "open" && /[wax+]/u.test(mode ?? ""));
  const path = isWrite ? textOf(resolver.values(func.value)) : undefined;
  return path !== undefined && leadsOutside(path) ? [securityFinding("file-outside", call, path)] : [];
}

function sensitiveFindings(resolver: Resolving, call: Call): Finding[] {
  const owner = call.func.kind === "Attribute" ? [call.func.value] : [];
  for (const argument of [...call.args.slice(0, 3), ...owner]) {
    const [value] = resolver.values(argument);
    const texts = value?.kind === "items" ? value.items.flat() : [value];
    const found = texts.find((each) => each?.kind === "text" && isSensitiveFile(each.text));
    if (found?.kind === "text") return [securityFinding("sensitive-file", argument, found.text)];
  }
  return [];
}

const ignoresSignal = (resolver: Resolving, call: Call, path: string) =>
  path === "signal.signal" &&
  call.args[1] !== undefined &&
  resolver.values(call.args[1]).some((value) => value.kind === "object" && value.path === "signal.SIG_IGN");

/** What a call does through its arguments, by what its function means. */
function argumentFindings(resolver: Resolving, call: Call, path: string): Finding[] {
  const found: Finding[] = [];
  if (shellOnDemand.has(path) && isTrue(keywordOf(call, "shell")))
    found.push(securityFinding("shell", call.func, path));
  if ((path === "yaml.load" || path === "yaml.load_all") && isUnsafeYaml(resolver, call))
    found.push(securityFinding("deserialisation", call.func, path));
  if (path === "numpy.load" && isTrue(keywordOf(call, "allow_pickle")))
    found.push(securityFinding("deserialisation", call.func, path));
  if (ignoresSignal(resolver, call, path)) found.push(securityFinding("tampering", call, path));
  const resource = resourceOf(resolver, call, path);
  if (resource) found.push(securityFinding("resource", call, resource));
  const dynamic = dynamicAccess(resolver, call, path);
  if (dynamic) found.push(dynamic);
  const pattern = matching.test(path) && call.args[0] ? textOf(resolver.values(call.args[0])) : undefined;
  if (pattern !== undefined && isExplosivePattern(pattern))
    found.push(securityFinding("regex-backtracking", call.args[0] ?? call, pattern));
  return [...found, ...fileFindings(resolver, call, path)];
}

/** What stands out in a call beside the function itself: its arguments, the file that it opens, the pattern that it matches. */
export function callFindings(resolver: Resolving, call: Call): Finding[] {
  const paths = resolver.values(call.func).flatMap((value) => (value.kind === "object" ? [value.path] : []));
  return [
    ...[...new Set(paths)].flatMap((path) => argumentFindings(resolver, call, path)),
    ...pathMethodFindings(resolver, call),
    ...sensitiveFindings(resolver, call),
  ];
}
