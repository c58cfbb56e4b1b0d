import type { Node, Stmt } from "../ast/nodes";
import {
  ancestors,
  blockOf,
  type Comprehending,
  enclosingComprehension,
  freshName,
  insertBefore,
  isStatement,
  type Loop,
  outermostLoop,
  type Program,
  statementOf,
} from "../program/program";
import type { Edit, Span } from "../types";
import type { Candidate } from "./rewrite";

/** A place that uses a value which can be computed once: an expression that gets a name before a statement. */
export type Hoistable = {
  span: Span;
  before: Stmt;
  /** What the name begins with. */
  base: string;
  expression: string;
  uses: (name: string) => readonly Edit[];
  imports?: readonly string[];
  definitions?: readonly string[];
};

/** Before an `elif` no line can stand: the first `if` of its chain stands for it. */
function chainStart(program: Program, statement: Stmt): Stmt {
  const parent = program.parentOf(statement);
  const isElif = program.source.startsWith("elif", statement.start) && statement.kind === "If";
  return isElif && parent?.kind === "If" ? chainStart(program, parent) : statement;
}

/** The statement before which something is computed once for a node: the outermost loop around it, or its own statement. */
export function onceBefore(program: Program, node: Node): Stmt | undefined {
  const statement = outermostLoop(program, node) ?? statementOf(program, node);
  return statement && chainStart(program, statement);
}

/** Whether a node is evaluated several times after the statement of `onceBefore` has begun. */
export const isRepeated = (program: Program, node: Node): boolean =>
  outermostLoop(program, node) !== undefined || enclosingComprehension(program, node) !== undefined;

type Repeating = Loop | Comprehending;

const isRepeating = (node: Node): node is Repeating =>
  node.kind === "For" || node.kind === "While" || "generators" in node;

/** Whether a loop or comprehension evaluates what is below it once: its iterable, or what comes after it. */
const isOnce = (region: Repeating, below: Node): boolean => {
  if ("generators" in region) return region.generators[0]?.iter === below;
  return (region.kind === "For" && below === region.iter) || region.orelse.some((each) => each === below);
};

/** How the block of a statement leaves the loop around it at its end: then the loop runs that block once. */
function leaving(program: Program, node: Node): "Break" | "Return" | undefined {
  const last = isStatement(node) ? blockOf(program, node).at(-1) : undefined;
  if (last?.kind === "Return" || last?.kind === "Raise") return "Return";
  return last?.kind === "Break" ? "Break" : undefined;
}

/** The loops and comprehensions within its function that evaluate a node several times, the innermost first. */
export function repeatingRegions(program: Program, node: Node): readonly Node[] {
  const regions: Node[] = [];
  let below = node;
  let left = leaving(program, node);
  for (const outer of ancestors(program, node)) {
    if (outer.kind === "FunctionDef" || outer.kind === "Lambda" || outer.kind === "ClassDef") break;
    if (isRepeating(outer)) {
      if (!isOnce(outer, below) && left === undefined) regions.push(outer);
      if (left === "Break" && !("generators" in outer)) left = undefined;
    }
    left = leaving(program, outer) === "Return" ? "Return" : (left ?? leaving(program, outer));
    // The first iterable of a comprehension lies in its clause: the clause stands for it.
    const isFirstIterable =
      outer.kind === "comprehension" && outer.iter === below && isFirstClause(program, outer);
    below = isFirstIterable ? below : outer;
  }
  return regions;
}

function isFirstClause(program: Program, clause: Node): boolean {
  const parent = program.parentOf(clause);
  return parent !== undefined && "generators" in parent && parent.generators[0] === clause;
}

/** The statement before the outermost of the regions around a node that all, from the inside, satisfy a condition. */
export function placeOutside(
  program: Program,
  node: Node,
  stays: (region: Node) => boolean,
): Stmt | undefined {
  const regions = repeatingRegions(program, node);
  const changing = regions.findIndex((region) => !stays(region));
  const place = changing < 0 ? regions.at(-1) : regions[changing - 1];
  const statement = place && statementOf(program, place);
  return statement && chainStart(program, statement);
}

/** One candidate for each value; places that share a value share its name, and different values have different names. */
export function hoistAll(program: Program, places: readonly Hoistable[]): Candidate[] {
  const groups = Map.groupBy(places, ({ before, expression }) => `${before.start} ${expression}`);
  const taken = new Set<string>();
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const name = freshName(program, first.base, taken);
    taken.add(name);
    const edit = insertBefore(program, first.before, [`${name} = ${first.expression}`]);
    if (!edit) return [];
    const { span, imports = [], definitions = [] } = first;
    return [{ span, edits: [edit, ...group.flatMap(({ uses }) => uses(name))], imports, definitions }];
  });
}
