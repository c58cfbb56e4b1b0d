import type { Assign, Attribute, BinOp, ClassDef, Expr, Node } from "../../ast/nodes";
import type { Finding } from "../../types";
import type { Resolving } from "../resolve/resolving";
import type { Value } from "../resolve/value";
import { securityFinding } from "./messages";

/** Attributes that lead from an object to its classes and from these to all others. */
const climbing: ReadonlySet<string> = new Set(["__mro__", "__bases__", "__base__", "mro", "__subclasses__"]);
/** Attributes that lead into frames, global variables and code. */
const inner: ReadonlySet<string> = new Set(
  "__globals__ __builtins__ __closure__ f_back f_globals f_locals f_builtins f_code tb_frame gi_frame cr_frame ag_frame gi_code cr_code js_id".split(
    " ",
  ),
);

/** The rule for an attribute by its name, whatever it is asked of. */
function attributeRule(attr: string, of: Expr): "object-walk" | "introspection" | undefined {
  if (inner.has(attr)) return "introspection";
  if (!climbing.has(attr)) return undefined;
  const isClass = of.kind === "Attribute" && (of.attr === "__class__" || climbing.has(of.attr));
  const isItem = of.kind === "Subscript" && of.value.kind === "Attribute" && climbing.has(of.value.attr);
  const isType = of.kind === "Call" && of.func.kind === "Name" && of.func.id === "type";
  const isObject = of.kind === "Name" && of.id === "object";
  return isClass || isItem || isType || isObject ? "object-walk" : undefined;
}

export const isInnerAttribute = (attr: string): boolean =>
  climbing.has(attr) || inner.has(attr) || attr === "constructor";

export function attributeFindings({ code }: Resolving, node: Attribute): Finding[] {
  const rule = attributeRule(node.attr, node.value);
  return rule ? [securityFinding(rule, node, code.program.text(node))] : [];
}

const watched: ReadonlySet<string> = new Set(
  "builtins time json operator math random os re gc threading importlib ssl socket subprocess types inspect io pickle sys.meta_path sys.path_hooks sys.modules js.performance js.Date".split(
    " ",
  ),
);
/** Attributes that are made to be set. */
const settable: ReadonlySet<string> = new Set(["os.environ", "socket.timeout", "json.encoder.FLOAT_REPR"]);

const isWatched = (value: Value, attr: string) =>
  value.kind === "object" && watched.has(value.path) && !settable.has(`${value.path}.${attr}`);

function targetFinding(resolver: Resolving, target: Expr): Finding | undefined {
  const { program } = resolver.code;
  if (target.kind === "Attribute") {
    if (target.attr === "__code__") return securityFinding("code-object", target, program.text(target));
    const isHit = resolver.values(target.value).some((value) => isWatched(value, target.attr));
    return isHit ? securityFinding("tampering", target, program.text(target)) : undefined;
  }
  if (target.kind !== "Subscript") return undefined;
  const owner = resolver
    .values(target.value)
    .find((value) => value.kind === "names" && value.path !== undefined);
  return owner ? securityFinding("tampering", target, program.text(target)) : undefined;
}

/** What a statement changes in the interpreter or its library. */
export const assignmentFindings = (resolver: Resolving, targets: Assign["targets"]): Finding[] =>
  targets.flatMap((target) => targetFinding(resolver, target) ?? []);

/** A class that lies about what it is: `__class__` in its body, or equality that is always true. */
export function classFindings({ code }: Resolving, node: ClassDef): Finding[] {
  return node.body.flatMap((statement) => {
    const isMask =
      statement.kind === "Assign" &&
      statement.targets.some((target) => target.kind === "Name" && target.id === "__class__");
    const [only] = statement.kind === "FunctionDef" && statement.name === "__eq__" ? statement.body : [];
    const isYes = only?.kind === "Return" && only.value?.kind === "Constant" && only.value.text === "True";
    return isMask || isYes
      ? [
          securityFinding(
            "tampering",
            { start: statement.start, end: statement.start + 1 + headLength(code.program.text(statement)) },
            node.name,
          ),
        ]
      : [];
  });
}

const headLength = (text: string) => Math.max(0, text.search(/[\n\r]|$/u) - 1);

const largestPower = 10_000;
const largestRepeat = 100_000_000;

/** Arithmetic of constants that needs days or gigabytes: `9 ** 9 ** 9`, `"x" * 10 ** 10`. */
export function operatorFindings(resolver: Resolving, node: BinOp): Finding[] {
  const { program } = resolver.code;
  const isTower = node.op === "**" && magnitude(node.right) > largestPower && magnitude(node.left) > 1;
  const isLong =
    node.op === "*" &&
    ((isSequence(node.left) && magnitude(node.right) > largestRepeat) ||
      (isSequence(node.right) && magnitude(node.left) > largestRepeat));
  return isTower || isLong ? [securityFinding("resource", node, program.text(node))] : [];
}

const isSequence = (node: Expr) =>
  node.kind === "List" || (node.kind === "Constant" && (node.type === "str" || node.type === "bytes"));

/** About how large a number of constants is; 0 where it is not one. */
function magnitude(node: Node): number {
  if (node.kind === "Constant") return node.type === "int" ? Number(node.text.replaceAll("_", "")) : 0;
  if (node.kind !== "BinOp") return 0;
  const [left, right] = [magnitude(node.left), magnitude(node.right)];
  if (node.op === "**") return left ** right;
  return node.op === "*" ? left * right : 0;
}
