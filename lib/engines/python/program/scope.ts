import type { Expr, Name, Node } from "../ast/nodes";

export type BindingKind =
  | "assignment"
  | "augmented"
  | "loop"
  | "item"
  | "import"
  | "definition"
  | "parameter"
  | "handler"
  | "deletion"
  | "pattern";

/** A place where a name gets a value. `value` is what it gets where that stands in the source as such. */
export type Binding = { kind: BindingKind; node: Node; value: Expr | null };

/** A name's region: the module, a class, a function, a lambda or a comprehension. */
export type Scope = {
  node: Node;
  parent: Scope | undefined;
  bindings: Map<string, Binding[]>;
  /** Where each name is read in this very scope. */
  loads: Map<string, Name[]>;
  globals: Set<string>;
  nonlocals: Set<string>;
  children: Scope[];
};

export const makeScope = (node: Node, parent: Scope | undefined): Scope => {
  const scope: Scope = {
    node,
    parent,
    bindings: new Map(),
    loads: new Map(),
    globals: new Set(),
    nonlocals: new Set(),
    children: [],
  };
  parent?.children.push(scope);
  return scope;
};

const moduleScope = (scope: Scope): Scope => (scope.parent ? moduleScope(scope.parent) : scope);

function enclosing(scope: Scope, name: string): Scope | undefined {
  let outer = scope.parent;
  while (outer && (outer.node.kind === "ClassDef" || !bindsItself(outer, name))) outer = outer.parent;
  return outer;
}

const bindsItself = (scope: Scope, name: string) =>
  scope.bindings.has(name) && !scope.globals.has(name) && !scope.nonlocals.has(name);

/** The scope that holds the variable which `name` means in `scope`; undefined for a builtin or a name from nowhere. */
export function scopeOfName(scope: Scope, name: string): Scope | undefined {
  if (scope.globals.has(name)) return moduleScope(scope);
  if (bindsItself(scope, name)) return scope;
  return enclosing(scope, name);
}

const within = new WeakMap<Scope, readonly Scope[]>();

/** A scope and all within it; of a file that has been read, as it is remembered. */
export function scopesWithin(scope: Scope): readonly Scope[] {
  const known = within.get(scope);
  if (known) return known;
  const scopes = [scope, ...scope.children.flatMap(scopesWithin)];
  within.set(scope, scopes);
  return scopes;
}

/** Every place that gives the variable `name` of `scope` a value, from inner scopes (`global`, `nonlocal`) as well. */
export const bindingsOf = (scope: Scope, name: string): Binding[] =>
  scopesWithin(scope).flatMap((inner) =>
    inner.bindings.has(name) && scopeOfName(inner, name) === scope ? (inner.bindings.get(name) ?? []) : [],
  );

/** Every place that reads the variable `name` of `scope`. */
export const loadsOf = (scope: Scope, name: string): Name[] =>
  scopesWithin(scope).flatMap((inner) =>
    inner.loads.has(name) && scopeOfName(inner, name) === scope ? (inner.loads.get(name) ?? []) : [],
  );
