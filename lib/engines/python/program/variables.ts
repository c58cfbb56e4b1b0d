import type { Name } from "../ast/nodes";
import type { Program } from "./program";
import { type Binding, type Scope, scopeOfName, scopesWithin } from "./scope";

/** A name of a scope with every place that gives it a value or reads it, inner scopes included. */
export type Variable = { name: string; scope: Scope; bindings: Binding[]; loads: Name[] };

export type Variables = {
  /** In the order in which their scopes begin. */
  all: readonly Variable[];
  /** What a name means in a scope; undefined for a builtin or a name from nowhere. */
  named: (scope: Scope, name: string) => Variable | undefined;
};

/** Reads all variables of a file at once, in time linear in its length. */
export function readVariables({ moduleScope }: Program): Variables {
  const table = new Map<Scope, Map<string, Variable>>();
  const all: Variable[] = [];
  const variable = (scope: Scope, name: string): Variable => {
    const names = table.get(scope) ?? new Map<string, Variable>();
    table.set(scope, names);
    const known = names.get(name);
    if (known) return known;
    const made = { name, scope, bindings: [], loads: [] };
    names.set(name, made);
    all.push(made);
    return made;
  };
  const scopes = scopesWithin(moduleScope);
  for (const scope of scopes)
    for (const [name, bindings] of scope.bindings) {
      const holder = scopeOfName(scope, name);
      if (holder) variable(holder, name).bindings.push(...bindings);
    }
  for (const scope of scopes)
    for (const [name, loads] of scope.loads) {
      const holder = scopeOfName(scope, name);
      if (holder) variable(holder, name).loads.push(...loads);
    }
  const named = (scope: Scope, name: string) => {
    const holder = scopeOfName(scope, name);
    return holder && table.get(holder)?.get(name);
  };
  return { all, named };
}
