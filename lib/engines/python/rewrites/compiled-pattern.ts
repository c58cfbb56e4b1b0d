import type { Call, Expr } from "../ast/nodes";
import { findAll } from "../ast/walk";
import {
  definitionPosition,
  enclosingFunction,
  enclosingLoop,
  freshName,
  type Program,
  replace,
} from "../program/program";
import { scopeOfName } from "../program/scope";
import type { Edit } from "../types";
import type { Candidate, Rewrite } from "./rewrite";

const searching = new Set(["match", "search", "fullmatch", "sub", "subn", "findall", "finditer", "split"]);

/** Where the flags stand behind the pattern, when they are positional: such calls stay. */
const mostArguments: Readonly<Record<string, number>> = { sub: 3, subn: 3, split: 2 };

/** A call `re.match("…", text)` that runs more than once. */
function search(program: Program, call: Call): { method: string; pattern: Expr; flags: string } | undefined {
  const { func, args, keywords } = call;
  if (func.kind !== "Attribute" || program.text(func.value) !== "re" || !searching.has(func.attr))
    return undefined;
  const [pattern] = args;
  const limit = mostArguments[func.attr] ?? 2;
  const once = !enclosingLoop(program, call) && !enclosingFunction(program, call);
  if (
    pattern?.kind !== "Constant" ||
    pattern.text.includes("\n") ||
    args.length < 2 ||
    args.length > limit ||
    once
  )
    return undefined;
  const flags = keywords.find(({ arg }) => arg === "flags");
  if (flags && !/^re\.[A-Z]+(?:\s*\|\s*re\.[A-Z]+)*$/.test(program.text(flags.value))) return undefined;
  return { method: func.attr, pattern, flags: flags ? `, ${program.text(flags.value)}` : "" };
}

function callEdits(program: Program, call: Call, name: string, method: string): Edit[] {
  const [, second] = call.args;
  const flags = call.keywords.find(({ arg }) => arg === "flags");
  if (!second) return [];
  const head = replace({ start: call.start, end: second.start }, `${name}.${method}(`);
  if (!flags) return [head];
  const before = program.source.slice(0, flags.start).replace(/,\s*$/, "").length;
  return [head, replace({ start: before, end: flags.end }, "")];
}

/** Whether the module `re` is imported under its own name before the definitions. */
const importsModule = (program: Program, at: number) =>
  program.moduleScope.bindings.get("re")?.length === 1 &&
  program.module.body.some(
    (each) =>
      each.kind === "Import" &&
      each.end <= at &&
      each.names.some(({ name, asname }) => name === "re" && !asname),
  );

function find(program: Program): Candidate[] {
  const at = definitionPosition(program);
  const names = new Map<string, string>();
  if (!importsModule(program, at)) return [];
  return findAll(program.module, "Call").flatMap((call): Candidate[] => {
    const found = search(program, call);
    const isModule = scopeOfName(program.scopeOf(call), "re") === program.moduleScope;
    if (!found || !isModule || call.start < at) return [];
    const compiled = `re.compile(${program.text(found.pattern)}${found.flags})`;
    const name =
      names.get(compiled) ?? freshName(program, names.size > 0 ? `PATTERN_${names.size + 1}` : "PATTERN");
    names.set(compiled, name);
    return [
      {
        span: call,
        edits: callEdits(program, call, name, found.method),
        definitions: [`${name} = ${compiled}`],
      },
    ];
  });
}

export const compiledPattern: Rewrite = {
  rule: "rewrite/compiled-pattern",
  gain: "constant",
  title: {
    "pt-BR": "A expressão regular é compilada uma vez",
    en: "The regular expression is compiled once",
  },
  why: {
    "pt-BR":
      "`re.match(padrão, texto)` procura o padrão em um cache a cada chamada. Um padrão compilado no topo do módulo vai direto ao trabalho.",
    en: "`re.match(pattern, text)` looks the pattern up in a cache at each call. A pattern compiled at the top of the module goes straight to work.",
  },
  safety: {
    "pt-BR": "O padrão é um texto que está no código. Um padrão inválido passa a falhar na importação.",
    en: "The pattern is a text that stands in the code. An invalid pattern now fails when the module is imported.",
  },
  bad: 'import re\n\n\ndef words(lines):\n    return [re.findall(r"\\w+", line) for line in lines]\n',
  good: 'import re\n\n\nPATTERN = re.compile(r"\\w+")\n\n\ndef words(lines):\n    return [PATTERN.findall(line) for line in lines]\n',
  find,
};
