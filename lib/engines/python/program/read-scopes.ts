import type { Arguments, Expr, Module, Node } from "../ast/nodes";
import { childrenOf } from "../ast/walk";
import { type Binding, type BindingKind, makeScope, type Scope } from "./scope";

/** The scope in which each node is evaluated, for every node of the file. */
export type ScopeTable = { module: Scope; of: ReadonlyMap<Node, Scope> };

type Comprehending = Extract<Node, { kind: "ListComp" | "SetComp" | "GeneratorExp" | "DictComp" }>;

const isComprehending = (node: Node): node is Comprehending =>
  node.kind === "ListComp" ||
  node.kind === "SetComp" ||
  node.kind === "GeneratorExp" ||
  node.kind === "DictComp";

/** Reads which names each scope binds and reads: https://docs.python.org/3/reference/executionmodel.html#naming-and-binding */
class ScopeReader {
  readonly of = new Map<Node, Scope>();

  readModule(module: Module): Scope {
    const scope = makeScope(module, undefined);
    this.of.set(module, scope);
    for (const statement of module.body) this.read(statement, scope);
    return scope;
  }

  private readAll(nodes: readonly (Node | null)[], scope: Scope): void {
    for (const node of nodes) if (node) this.read(node, scope);
  }

  private bind(scope: Scope, name: string, binding: Binding): void {
    const known = scope.bindings.get(name);
    if (known) known.push(binding);
    else scope.bindings.set(name, [binding]);
  }

  /** Names that a target binds; what its attributes and subscripts stand on is read. */
  private bindTarget(target: Expr, scope: Scope, kind: BindingKind, value: Expr | null): void {
    this.of.set(target, scope);
    if (target.kind === "Name") this.bind(scope, target.id, { kind, node: target, value });
    else if (target.kind === "Tuple" || target.kind === "List")
      for (const element of target.elts) this.bindTarget(element, scope, kind, null);
    else if (target.kind === "Starred") this.bindTarget(target.value, scope, kind, null);
    else this.readAll(childrenOf(target), scope);
  }

  private readParameters(args: Arguments, outer: Scope, inner: Scope): void {
    this.of.set(args, outer);
    for (const parameter of args.parameters) {
      this.of.set(parameter, inner);
      this.bind(inner, parameter.name, { kind: "parameter", node: parameter, value: null });
      this.readAll([parameter.annotation, parameter.default], outer);
    }
  }

  private readComprehension(node: Comprehending, scope: Scope): void {
    const inner = makeScope(node, scope);
    node.generators.forEach((generator, index) => {
      this.of.set(generator, inner);
      this.read(generator.iter, index === 0 ? scope : inner);
      this.bindTarget(generator.target, inner, "loop", null);
      this.readAll(generator.ifs, inner);
    });
    this.readAll(node.kind === "DictComp" ? [node.key, node.value] : [node.elt], inner);
  }

  private read(node: Node, scope: Scope): void {
    this.of.set(node, scope);
    if (isComprehending(node)) this.readComprehension(node, scope);
    else if (!this.readBinding(node, scope)) this.readAll(childrenOf(node), scope);
  }

  /** Whether the node binds names, and has been read. */
  private readBinding(node: Node, scope: Scope): boolean {
    switch (node.kind) {
      case "Name": {
        const loads = scope.loads.get(node.id);
        if (loads) loads.push(node);
        else scope.loads.set(node.id, [node]);
        return true;
      }
      case "Assign":
        this.read(node.value, scope);
        for (const target of node.targets) this.bindTarget(target, scope, "assignment", node.value);
        return true;
      case "AnnAssign":
        this.readAll([node.annotation, node.value], scope);
        if (node.value || node.target.kind !== "Name")
          this.bindTarget(node.target, scope, "assignment", node.value);
        return true;
      case "AugAssign":
        this.read(node.value, scope);
        this.bindTarget(node.target, scope, "augmented", node.value);
        return true;
      case "NamedExpr": {
        this.read(node.value, scope);
        let holder = scope;
        while (isComprehending(holder.node) && holder.parent) holder = holder.parent;
        this.of.set(node.target, scope);
        this.bind(holder, node.target.id, { kind: "assignment", node: node.target, value: node.value });
        return true;
      }
      case "For":
        this.read(node.iter, scope);
        this.bindTarget(node.target, scope, "loop", null);
        this.readAll([...node.body, ...node.orelse], scope);
        return true;
      case "withitem":
        this.read(node.context, scope);
        if (node.target) this.bindTarget(node.target, scope, "item", null);
        return true;
      case "Delete":
        for (const target of node.targets) this.bindTarget(target, scope, "deletion", null);
        return true;
      case "ExceptHandler":
        if (node.name) this.bind(scope, node.name, { kind: "handler", node, value: null });
        return false;
      case "pattern":
        for (const name of node.names) this.bind(scope, name, { kind: "pattern", node, value: null });
        return false;
      case "alias": {
        const name = node.asname ?? node.name.split(".")[0] ?? node.name;
        this.bind(scope, name, { kind: "import", node, value: null });
        return true;
      }
      case "Global":
        for (const name of node.names) scope.globals.add(name);
        return true;
      case "Nonlocal":
        for (const name of node.names) scope.nonlocals.add(name);
        return true;
      case "FunctionDef": {
        this.bind(scope, node.name, { kind: "definition", node, value: null });
        this.readAll([...node.decorators, node.returns], scope);
        const inner = makeScope(node, scope);
        this.readParameters(node.args, scope, inner);
        this.readAll(node.body, inner);
        return true;
      }
      case "Lambda": {
        const inner = makeScope(node, scope);
        this.readParameters(node.args, scope, inner);
        this.read(node.body, inner);
        return true;
      }
      case "ClassDef":
        this.bind(scope, node.name, { kind: "definition", node, value: null });
        this.readAll([...node.decorators, ...node.bases, ...node.keywords], scope);
        this.readAll(node.body, makeScope(node, scope));
        return true;
      default:
        return false;
    }
  }
}

export function readScopes(module: Module): ScopeTable {
  const reader = new ScopeReader();
  return { module: reader.readModule(module), of: reader.of };
}
