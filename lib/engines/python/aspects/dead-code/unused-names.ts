import type { ClassDef, FunctionDef, Node, Stmt } from "../../ast/nodes";
import { findAll } from "../../ast/walk";
import type { Program } from "../../program/program";
import type { Variable, Variables } from "../../program/variables";
import type { Finding, Localized, Span } from "../../types";
import { classOf, findingOf, isDunder, isPublic, nameSpan, withoutDocstring } from "../finding";

/** What the rules on unused names ask of a file. */
type Usage = {
  program: Program;
  variables: Variables;
  /** Names that stand behind a point, in `__all__` or in other text: they may be used where no scope shows it. */
  mentioned: ReadonlySet<string>;
  /** Names behind a point that are not called there: methods that are handed on as values. */
  handedOn: ReadonlySet<string>;
  /** Whether the file does something by itself, so that nobody imports it for what it defines. */
  isScript: boolean;
};

const doesSomething = (statement: Stmt) =>
  (statement.kind === "Expr" && statement.value.kind === "Call") ||
  statement.kind === "For" ||
  statement.kind === "While" ||
  (statement.kind === "If" &&
    statement.test.kind === "Compare" &&
    statement.test.left.kind === "Name" &&
    statement.test.left.id === "__name__");

function isCalled(program: Program, node: Node): boolean {
  const parent = program.parentOf(node);
  return parent?.kind === "Call" && parent.func === node;
}

/** Reads what is used where. */
export function readUsage(program: Program, variables: Variables): Usage {
  const { module } = program;
  const attributes = findAll(module, "Attribute");
  const words = findAll(module, "Constant").flatMap(({ type, text }) =>
    type === "str" && text.length < 60 ? (text.match(/\w+/gu) ?? []) : [],
  );
  const keywords = findAll(module, "keyword").flatMap(({ arg }) => arg ?? []);
  return {
    program,
    variables,
    mentioned: new Set([...attributes.map(({ attr }) => attr), ...words, ...keywords]),
    handedOn: new Set(attributes.filter((each) => !isCalled(program, each)).map(({ attr }) => attr)),
    isScript: module.body.some(doesSomething),
  };
}

/** The reads of a variable that do not lie in its own definition, as those of recursion do. */
const readsFromOutside = ({ loads }: Variable, { start, end }: Span) =>
  loads.filter((load) => load.start < start || load.end > end);

function isEntryPoint(node: FunctionDef | ClassDef): boolean {
  return (
    node.decorators.length > 0 ||
    isDunder(node.name) ||
    /^(?:test|Test|main$|setup|teardown|handler$)/u.test(node.name)
  );
}

function isUnusedDefinition(usage: Usage, variable: Variable, node: FunctionDef | ClassDef): boolean {
  const place = variable.scope.node;
  if (isEntryPoint(node) || usage.mentioned.has(node.name)) return false;
  if (readsFromOutside(variable, node).length > 0) return false;
  if (place.kind === "FunctionDef") return !node.name.startsWith("_");
  if (place.kind === "ClassDef") return !isPublic(node.name) && place.bases.length === 0;
  return !isPublic(node.name) || usage.isScript;
}

function unusedDefinition({ program }: Usage, node: FunctionDef | ClassDef): Finding {
  const [pt, en] = node.kind === "FunctionDef" ? ["A função", "The function"] : ["A classe", "The class"];
  return findingOf("dead-code", "unused-definition", "minor", nameSpan(program, node), {
    "pt-BR": `${pt} \`${node.name}\` não é usada neste arquivo, e o seu nome ou lugar diz que só ele a usaria. Apague-a, ou use-a.`,
    en: `${en} \`${node.name}\` is not used in this file, and by its name or place nothing else would use it. Delete it, or use it.`,
  });
}

const unreadVariable = (name: string, span: Span): Finding =>
  findingOf("dead-code", "unread-variable", "minor", span, {
    "pt-BR": `\`${name}\` recebe valores que nada lê. Apague-a, ou use o seu valor.`,
    en: `\`${name}\` is given values that nothing reads. Delete it, or use its value.`,
  });

/**
 * Whether values go unread: of a script's own names, and of names that are only updated. ruff has those of functions that are
 * assigned (F841).
 */
function isUnread(usage: Usage, { name, scope, bindings, loads }: Variable): boolean {
  if (loads.length > 0 || isDunder(name) || name.startsWith("_") || usage.mentioned.has(name)) return false;
  const isUpdated = bindings.some(({ kind }) => kind === "augmented");
  const isOwn = bindings.every(({ kind }) => kind === "assignment" || kind === "augmented");
  if (!isOwn || scope.node.kind === "ClassDef") return false;
  if (scope.node.kind === "Module") return (usage.isScript && !/^[A-Z_\d]+$/u.test(name)) || isUpdated;
  return isUpdated;
}

const isDefinition = (node: Node): node is FunctionDef | ClassDef =>
  node.kind === "FunctionDef" || node.kind === "ClassDef";

/** Functions, classes and variables that nothing uses. */
export function unusedNames(usage: Usage): Finding[] {
  return usage.variables.all.flatMap((variable) => {
    const [binding, ...others] = variable.bindings;
    if (binding && others.length === 0 && isDefinition(binding.node))
      return isUnusedDefinition(usage, variable, binding.node) ? [unusedDefinition(usage, binding.node)] : [];
    return binding && isUnread(usage, variable) ? [unreadVariable(variable.name, binding.node)] : [];
  });
}

/** Whether a function only stands for others: its body is `pass`, `...`, a docstring or `raise NotImplementedError`. */
function isStub(node: FunctionDef): boolean {
  return withoutDocstring(node).every(
    (statement) =>
      statement.kind === "Pass" ||
      statement.kind === "Raise" ||
      (statement.kind === "Expr" && statement.value.kind === "Constant"),
  );
}

/** Whether others fix what a function takes: it overrides, is decorated, is handed on as a value, or reads `locals()`. */
function hasGivenSignature({ program, variables, handedOn }: Usage, node: FunctionDef): boolean {
  if (node.decorators.length > 0 || isDunder(node.name) || isStub(node)) return true;
  const owner = classOf(program, node);
  if (owner) return owner.bases.length > 0 || owner.decorators.length > 0 || handedOn.has(node.name);
  const variable = variables.named(program.scopeOf(node), node.name);
  return (
    handedOn.has(node.name) ||
    variable === undefined ||
    variable.loads.some((load) => !isCalled(program, load))
  );
}

const unusedParameterText = (name: string, of: string): Localized => ({
  "pt-BR": `O parâmetro \`${name}\` de \`${of}\` nunca é lido. Retire-o, ou comece o seu nome com \`_\` se quem chama exige que exista.`,
  en: `The parameter \`${name}\` of \`${of}\` is never read. Remove it, or begin its name with \`_\` if callers demand it.`,
});

const readsLocals = (node: FunctionDef) =>
  findAll(node, "Name").some(({ id }) => id === "locals" || id === "vars");

/** Parameters that a function never reads, where it is free to choose what it takes. */
export function unusedParameters(usage: Usage): Finding[] {
  const { program, variables } = usage;
  return findAll(program.module, "FunctionDef").flatMap((node) => {
    const isMethod = classOf(program, node) !== undefined;
    const candidates = node.args.parameters.filter(
      ({ name, parameter }, index) =>
        !name.startsWith("_") &&
        parameter !== "variadic" &&
        parameter !== "keywords" &&
        !(isMethod && index === 0) &&
        name !== "self" &&
        name !== "cls",
    );
    const unread = candidates.filter((parameter) => {
      const variable = variables.named(program.scopeOf(parameter), parameter.name);
      return variable?.loads.length === 0 && !variable.bindings.some(({ kind }) => kind === "augmented");
    });
    if (unread.length === 0 || hasGivenSignature(usage, node) || readsLocals(node)) return [];
    return unread.map((parameter) =>
      findingOf(
        "dead-code",
        "unused-parameter",
        "info",
        { start: parameter.start, end: parameter.start + parameter.name.length },
        unusedParameterText(parameter.name, node.name),
      ),
    );
  });
}
