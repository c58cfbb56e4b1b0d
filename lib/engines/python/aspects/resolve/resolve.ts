import type { Comprehension, Expr, FunctionDef, Name } from "../../ast/nodes";
import type { Variable } from "../../program/variables";
import type { ReadCode } from "../read-source";
import { bindingValues } from "./binding-values";
import { callValues } from "./call-values";
import { constantValues, distinct, joinedText, operatorValues, sliceValue } from "./operators";
import { memberPath, modulePath, type Resolving } from "./resolving";
import { returnsOf } from "./returns-of";
import { starModules } from "./star-modules";
import { builtText, itemsOf, mostItems, object, onlyText, type Value, type Values } from "./value";

/** Steps from a name to what it means that are followed. */
const deepest = 24;
/** Values of one expression that are followed. */
const mostValues = 6;
/** Expressions that are looked at for the meaning of one, and for those of a whole file. */
const mostStepsOfOne = 300;
const mostSteps = 200_000;
/** Places that give a name a value of which the values are followed. */
const mostBindings = 20;

/** Attributes of a function that give it again. */
const unchanging: ReadonlySet<string> = new Set(["__call__", "__func__", "__wrapped__"]);

/** Values of names that a comprehension binds. */
type Bound = ReadonlyMap<string, Values>;

/**
 * Finds out which function of Python's library an expression means, through aliases, attributes, dictionaries of names and text that
 * is put together. It does not follow the order of statements: a name means all that it is ever given.
 */
export class Resolver implements Resolving {
  private readonly known = new Map<Expr, Values>();
  private readonly open = new Set<Expr>();
  private readonly knownVariables = new Map<Variable, Values>();
  private readonly knownReturns = new Map<FunctionDef, readonly Expr[]>();
  private steps = 0;
  /** The steps taken before the outermost question was asked. */
  private started = 0;
  /** How often a value was not followed to its end. */
  private cuts = 0;
  private readonly stars: readonly string[];

  constructor(readonly code: ReadCode) {
    this.stars = starModules(code);
  }

  /** What an expression may give. */
  values(expression: Expr, bound?: Bound): Values {
    const known = bound ? undefined : this.known.get(expression);
    if (known) return known;
    if (this.open.size === 0) this.started = this.steps;
    if (this.open.has(expression) || this.open.size > deepest || this.isSpent()) {
      this.cuts += 1;
      return [];
    }
    this.steps += 1;
    const { cuts } = this;
    this.open.add(expression);
    const values = this.read(expression, bound).slice(0, mostValues);
    this.open.delete(expression);
    if (!bound && (cuts === this.cuts || this.open.size === 0)) this.known.set(expression, values);
    return values;
  }

  private isSpent(): boolean {
    return this.steps > mostSteps || this.steps - this.started > mostStepsOfOne;
  }

  private read(expression: Expr, bound?: Bound): Values {
    const inner = (each: Expr) => this.values(each, bound);
    switch (expression.kind) {
      case "Name":
        return bound?.get(expression.id) ?? this.nameValues(expression);
      case "Constant":
        return constantValues(expression);
      case "JoinedStr":
        return this.joined(expression, inner);
      case "Tuple":
      case "List":
      case "Set":
        return [{ kind: "items", items: expression.elts.slice(0, mostItems).map(inner) }];
      case "Dict":
        return [{ kind: "mapping", entries: this.entries(expression.keys, expression.values, inner) }];
      case "Attribute":
        return inner(expression.value).flatMap((value) =>
          this.member(value, expression.attr.normalize("NFKC"), false),
        );
      case "Subscript":
        return this.subscript(inner(expression.value), expression.slice, inner);
      case "Call":
        return callValues({ resolver: this, call: expression, inner });
      case "BinOp":
        return operatorValues(expression.op, inner(expression.left), inner(expression.right));
      case "UnaryOp":
        return inner(expression.operand).flatMap(
          (value): Values =>
            expression.op === "-" && value.kind === "number"
              ? [{ kind: "number", number: -value.number }]
              : [],
        );
      case "BoolOp":
        return expression.values.flatMap(inner);
      case "IfExp":
        return [...inner(expression.body), ...inner(expression.orelse)];
      case "NamedExpr":
      case "Await":
      case "Starred":
        return inner(expression.value);
      case "Lambda":
        return [{ kind: "local", node: expression }];
      case "ListComp":
      case "GeneratorExp":
        return this.comprehended(expression.elt, expression.generators, bound);
      default:
        return [];
    }
  }

  /** What a name means by all that it is given. */
  private nameValues(name: Name): Values {
    const variable = this.code.variables.named(this.code.program.scopeOf(name), name.id);
    return variable ? this.variableValues(variable) : this.unbound(name.id);
  }

  private variableValues(variable: Variable): Values {
    const known = this.knownVariables.get(variable);
    if (known) return known;
    const { cuts } = this;
    const values = distinct(
      variable.bindings.slice(0, mostBindings).flatMap((binding) => bindingValues(this, binding)),
    );
    if (cuts === this.cuts) this.knownVariables.set(variable, values);
    return values;
  }

  /** What a name of the file's outermost level means, or Python's own. */
  private global(name: string): Values {
    const variable = this.code.variables.named(this.code.program.moduleScope, name);
    return variable ? this.variableValues(variable) : this.unbound(name);
  }

  /** What a function of the file gives back. */
  returns(definition: FunctionDef): readonly Expr[] {
    const known = this.knownReturns.get(definition) ?? returnsOf(definition);
    this.knownReturns.set(definition, known);
    return known;
  }

  private unbound(name: string): Values {
    if (name === "__builtins__") return [object("builtins")];
    if (name === "__loader__") return [object("importlib.loader")];
    return [
      object(`builtins.${name}`),
      ...this.stars.flatMap((module) => this.member(object(modulePath(module)), name, false)),
    ];
  }

  /** What an attribute of a value means; `hidden` where its name does not stand in the source as such. */
  member(value: Value, attr: string, hidden: boolean): Values {
    if (value.kind === "object") {
      if (attr === "__dict__") return [{ kind: "names", path: value.path }];
      if (attr === "__self__" && /^builtins\.[^.]+$/u.test(value.path)) return [object("builtins", true)];
      if (unchanging.has(attr)) return [value];
      if (value.path === "sys" && attr === "modules") return [{ kind: "names", path: "" }];
      return [object(memberPath(value.path, attr), hidden || value.hidden)];
    }
    if (value.kind === "names" && value.path === "") return [object(`sys.modules.${attr}`)];
    const node = value.kind === "local" || value.kind === "instance" ? value.node : undefined;
    if (node?.kind === "FunctionDef" && attr === "__globals__") return [{ kind: "names", path: undefined }];
    if (node?.kind !== "ClassDef") return [];
    const scope = this.code.program.scopeOf(node.body[0] ?? node);
    return (scope.bindings.get(attr) ?? [])
      .slice(0, mostBindings)
      .flatMap((each) => bindingValues(this, each));
  }

  /** An entry of a dictionary of names: of an object's attributes, of the loaded modules, or of the file. */
  private entry(path: string | undefined, name: string): Values {
    if (path === undefined)
      return this.global(name).map((value) => (value.kind === "object" ? { ...value, hidden: true } : value));
    if (path === "") return [object(modulePath(name), true)];
    return this.member(object(path), name, true);
  }

  private subscript(owners: Values, slice: Expr, inner: (each: Expr) => Values): Values {
    if (slice.kind === "Slice") {
      const bounds = [slice.lower, slice.upper, slice.step].map((bound) => {
        const [value] = bound ? inner(bound) : [];
        return value?.kind === "number" ? value.number : undefined;
      });
      return owners.flatMap((owner) => sliceValue(owner, bounds));
    }
    return owners.flatMap((owner) => inner(slice).flatMap((key) => this.item(owner, key)));
  }

  /** An item of a value by a key that is known. */
  item(owner: Value, key: Value): Values {
    if (owner.kind === "names" && key.kind === "text") return this.entry(owner.path, key.text);
    if (owner.kind === "object" && owner.path === "builtins" && key.kind === "text")
      return this.member(owner, key.text, true);
    if (owner.kind === "mapping" && key.kind === "text") return owner.entries.get(key.text) ?? [];
    if (key.kind !== "number") return [];
    if (owner.kind === "mapping") return owner.entries.get(`#${key.number}`) ?? [];
    const items = itemsOf(owner);
    return items[key.number < 0 ? items.length + key.number : key.number] ?? [];
  }

  private entries(
    keys: readonly (Expr | null)[],
    values: readonly Expr[],
    inner: (each: Expr) => Values,
  ): ReadonlyMap<string, Values> {
    const entries = new Map<string, Values>();
    keys.slice(0, mostItems).forEach((key, index) => {
      const [name] = key ? inner(key) : [];
      const value = values[index];
      if (value && name?.kind === "text") entries.set(name.text, inner(value));
      if (value && name?.kind === "number") entries.set(`#${name.number}`, inner(value));
    });
    return entries;
  }

  private joined(expression: Extract<Expr, { kind: "JoinedStr" }>, inner: (each: Expr) => Values): Values {
    const fields = expression.values.map(({ start, end }) => ({
      start: start - expression.start,
      end: end - expression.start,
    }));
    const texts = expression.values.map((each) => onlyText(inner(each)));
    const text = joinedText(this.code.program.text(expression), fields, texts);
    return text === undefined ? [] : builtText(text);
  }

  /** The items of a comprehension with one loop over items that are known and without conditions. */
  private comprehended(elt: Expr, generators: readonly Comprehension[], bound?: Bound): Values {
    const [loop, ...others] = generators;
    if (loop?.target.kind !== "Name" || others.length > 0 || loop.ifs.length > 0) return [];
    const { id } = loop.target;
    return this.values(loop.iter, bound)
      .slice(0, 1)
      .map((value): Value => {
        const items = itemsOf(value)
          .slice(0, mostItems)
          .map((item) => this.values(elt, new Map([...(bound ?? []), [id, item]])));
        return { kind: "items", items };
      });
  }
}
