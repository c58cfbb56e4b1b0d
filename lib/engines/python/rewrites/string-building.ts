import type { Expr, Name, Stmt } from "../ast/nodes";
import { findAll } from "../ast/walk";
import {
  enclosingLoop,
  freshName,
  insertAfter,
  insertBefore,
  type Loop,
  type Program,
  replace,
} from "../program/program";
import { bindingsOf, loadsOf, scopeOfName } from "../program/scope";
import { mentions } from "../program/shapes";
import { typeOf } from "../program/types";
import type { Candidate, Rewrite } from "./rewrite";

/** A statement that makes a text longer, in front or behind, by the joined pieces. */
type Growth = { statement: Stmt; target: Name; front: boolean; pieces: readonly Expr[] };

const operands = (expression: Expr): readonly Expr[] =>
  expression.kind === "BinOp" && expression.op === "+"
    ? [...operands(expression.left), expression.right]
    : [expression];

/** `text = piece + text` and `text = text + piece + piece`: both copy the whole text, unlike `text += piece`. */
function growthOf(statement: Stmt): Growth | undefined {
  const [target, more] = statement.kind === "Assign" ? statement.targets : [];
  if (statement.kind !== "Assign" || target?.kind !== "Name" || more) return undefined;
  const parts = operands(statement.value);
  const isText = (each: Expr | undefined) => each?.kind === "Name" && each.id === target.id;
  const front = isText(parts.at(-1)) && parts.length > 1;
  const pieces = front ? parts.slice(0, -1) : parts.slice(1);
  if ((!front && (!isText(parts[0]) || parts.length < 3)) || pieces.some((each) => mentions(each, target.id)))
    return undefined;
  return { statement, target, front, pieces };
}

const within = (outer: { start: number; end: number }, { start, end }: { start: number; end: number }) =>
  outer.start <= start && end <= outer.end;

/** The outermost loop in which a text is only made longer, all in the same way. */
function growingLoop(program: Program, growth: Growth, all: readonly Growth[]): Loop | undefined {
  const scope = scopeOfName(program.scopeOf(growth.target), growth.target.id);
  if (!scope) return undefined;
  const inside = (loop: Loop) => all.filter(({ statement }) => within(loop, statement));
  const isGrowing = (loop: Loop) => {
    const own = inside(loop);
    const places = [
      ...bindingsOf(scope, growth.target.id).map(({ node }) => node),
      ...loadsOf(scope, growth.target.id),
    ];
    return (
      own.every(({ front }) => front === growth.front) &&
      places
        .filter((place) => within(loop, place))
        .every((place) => own.some((each) => within(each.statement, place)))
    );
  };
  let found: Loop | undefined;
  for (
    let loop = enclosingLoop(program, growth.statement);
    loop && isGrowing(loop);
    loop = enclosingLoop(program, loop)
  )
    found = loop;
  return found;
}

function candidateOf(
  program: Program,
  loop: Loop,
  growths: readonly Growth[],
  taken: Set<string>,
): Candidate[] {
  const [first] = growths;
  if (!first || typeOf(program, first.target).name !== "str") return [];
  const { id } = first.target;
  const name = freshName(program, `${id}_pieces`, taken);
  taken.add(name);
  const begin = insertBefore(program, loop, [`${name} = []`]);
  if (!begin) return [];
  const joined = first.front ? `${id} = "".join(reversed(${name})) + ${id}` : `${id} += "".join(${name})`;
  const appends = growths.map(({ statement, pieces }) => {
    const piece = pieces.map((each) => program.text(each)).join(" + ");
    return replace(statement, `${name}.append(${piece})`);
  });
  return [{ span: first.statement, edits: [begin, ...appends, insertAfter(program, loop, [joined])] }];
}

export const stringBuilding: Rewrite = {
  rule: "rewrite/string-building",
  gain: "asymptotic",
  title: { "pt-BR": "Pedaços de texto juntados no fim", en: "Pieces of text joined at the end" },
  why: {
    "pt-BR":
      "`texto = pedaço + texto` copia o texto inteiro a cada volta. Guardar os pedaços em uma lista e juntá-los no fim copia cada letra uma vez.",
    en: "`text = piece + text` copies the whole text each time round. Keeping the pieces in a list and joining them at the end copies each letter once.",
  },
  safety: {
    "pt-BR": "O texto não é lido dentro do laço, e os pedaços são textos.",
    en: "The text is not read within the loop, and the pieces are texts.",
  },
  bad: 'def binary(number):\n    digits = ""\n    while number > 0:\n        digits = str(number % 2) + digits\n        number //= 2\n    return digits\n',
  good: 'def binary(number):\n    digits = ""\n    digits_pieces = []\n    while number > 0:\n        digits_pieces.append(str(number % 2))\n        number //= 2\n    digits = "".join(reversed(digits_pieces)) + digits\n    return digits\n',
  find: (program) => {
    const growths = findAll(program.module, "Assign").flatMap((statement) => growthOf(statement) ?? []);
    const keyed = growths.flatMap((growth) => {
      const same = growths.filter(({ target }) => target.id === growth.target.id);
      const loop = growingLoop(program, growth, same);
      return loop ? [{ growth, loop, key: `${loop.start} ${growth.target.id}` }] : [];
    });
    const taken = new Set<string>();
    return [...Map.groupBy(keyed, ({ key }) => key).values()].flatMap((group) =>
      group[0]
        ? candidateOf(
            program,
            group[0].loop,
            group.map(({ growth }) => growth),
            taken,
          )
        : [],
    );
  },
};
