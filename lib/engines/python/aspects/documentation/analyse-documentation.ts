import type { FunctionDef } from "../../ast/nodes";
import { findAll } from "../../ast/walk";
import type { Program } from "../../program/program";
import type { AspectResult, Finding, Metric, PythonInput } from "../../types";
import { findingOf, nameSpan } from "../finding";
import { readSource } from "../read-source";
import { skippedResult } from "../result";
import { resultOfRules } from "../result-of-rules";
import { type Docstring, describedParameters, docstringOf } from "./docstring";
import { type Definition, publicDefinitions } from "./public-definitions";

function undocumented(program: Program, { node, name }: Definition): Finding {
  const [pt, en] = node.kind === "ClassDef" ? ["A classe", "The class"] : ["A função", "The function"];
  return findingOf("documentation", "missing-docstring", "info", nameSpan(program, node), {
    "pt-BR": `${pt} \`${name}\` é pública e não tem docstring. Diga em uma frase o que faz e o que devolve (PEP 257).`,
    en: `${en} \`${name}\` is public and has no docstring. Say in a sentence what it does and gives back (PEP 257).`,
  });
}

const undocumentedModule = (): Finding =>
  findingOf(
    "documentation",
    "missing-module-docstring",
    "info",
    { start: 0, end: 0 },
    {
      "pt-BR": "O módulo não tem docstring. Diga na primeira linha para que ele serve (PEP 257).",
      en: "The module has no docstring. Say in the first line what it is for (PEP 257).",
    },
  );

/** Where a docstring names a parameter. */
function mentionOf(program: Program, { span }: Docstring, name: string) {
  const at = program.text(span).search(new RegExp(`\\b${name}\\b`, "u"));
  return at < 0 ? span : { start: span.start + at, end: span.start + at + name.length };
}

function unknownParameters(program: Program, node: FunctionDef): Finding[] {
  const docstring = docstringOf(node);
  const { parameters } = node.args;
  if (!docstring || parameters.some(({ parameter }) => parameter === "keywords")) return [];
  const names = new Set(parameters.map(({ name }) => name));
  return describedParameters(docstring)
    .filter((name) => !names.has(name))
    .map((name) =>
      findingOf("documentation", "unknown-parameter", "minor", mentionOf(program, docstring, name), {
        "pt-BR": `A docstring de \`${node.name}\` descreve \`${name}\`, que a função não recebe. Corrija o nome ou apague a linha.`,
        en: `The docstring of \`${node.name}\` describes \`${name}\`, which the function does not take. Correct the name or delete the line.`,
      }),
    );
}

const rounded = (share: number) => Math.round(share * 1_000) / 1_000;

function metricsOf(documented: number, all: number): Metric[] {
  return [
    {
      id: "docstring-share",
      value: all === 0 ? 0 : rounded(documented / all),
      unit: "ratio",
      label: { "pt-BR": "Partes públicas com docstring", en: "Public parts with a docstring" },
    },
  ];
}

/** Which public parts have a docstring, and docstrings that describe parameters that do not exist. */
export function analyseDocumentation(input: PythonInput): AspectResult {
  const code = readSource(input).code();
  if (!code) return skippedResult("documentation", "too-deep");
  const { program } = code;
  const definitions = publicDefinitions(program);
  const missing = definitions.filter(({ node }) => !docstringOf(node));
  const needsModule = definitions.length > 0;
  const lacksModule = needsModule && !docstringOf(program.module);
  const findings = [
    ...(lacksModule ? [undocumentedModule()] : []),
    ...missing.map((definition) => undocumented(program, definition)),
    ...findAll(program.module, "FunctionDef").flatMap((node) => unknownParameters(program, node)),
  ];
  const all = definitions.length + (needsModule ? 1 : 0);
  const documented = all - missing.length - (lacksModule ? 1 : 0);
  return resultOfRules("documentation", findings, metricsOf(documented, all), { documented, public: all });
}
