import type { Call, Expr } from "../../ast/nodes";
import { modulePath, type Resolving } from "./resolving";
import { calledOnText, decodedText } from "./text-methods";
import { builtText, itemsOf, mostItems, object, type Value, type Values } from "./value";

/** A call, and how the expressions in it are understood where it stands. */
type Asked = { resolver: Resolving; call: Call; inner: (each: Expr) => Values };
type Given = Asked & { args: readonly Values[] };

const firstText = (values: Values | undefined): { text: string; built: boolean } | undefined => {
  const [value] = values ?? [];
  return value?.kind === "text" ? value : undefined;
};

/** What a call gives where its function is one of those by which names are reached. */
export function callValues(asked: Asked): Values {
  const { call, inner } = asked;
  const given: Given = { ...asked, args: call.args.map(inner) };
  const { func } = call;
  const onMethod = func.kind === "Attribute" ? methodValues(given, inner(func.value), func.attr) : [];
  if (onMethod.length > 0) return onMethod;
  return inner(func).flatMap((value) => calledValues(given, value));
}

function calledValues(given: Given, value: Value): Values {
  const { resolver, args } = given;
  if (value.kind === "local") return returnedValues(resolver, value.node);
  if (value.kind === "getter")
    return (args[0] ?? []).flatMap((owner) =>
      value.name
        .split(".")
        .reduce<Values>(
          (owners, name) => owners.flatMap((each) => resolver.member(each, name, true)),
          [owner],
        ),
    );
  return value.kind === "object" ? libraryValues(given, value.path) : [];
}

/** The functions that give a module by its name. */
const importers: ReadonlySet<string> = new Set([
  "builtins.__import__",
  "importlib.import_module",
  "importlib.__import__",
  "pydoc.locate",
  "pkgutil.resolve_name",
]);

/** The functions that give an object by its name. */
function libraryValues({ resolver, args, call, inner }: Given, path: string): Values {
  if (importers.has(path))
    return importedModule(path, call.keywords.length > 0 || args.length > 1, firstText(args[0]));
  switch (path) {
    case "builtins.getattr":
    case "builtins.object.__getattribute__":
    case "inspect.getattr_static": {
      const name = firstText(args[1]);
      const found = name
        ? (args[0] ?? []).flatMap((owner) => resolver.member(owner, name.text, name.built))
        : [];
      return [...found, ...(args[2] ?? [])];
    }
    case "builtins.globals":
    case "builtins.locals":
      return [{ kind: "names", path: undefined }];
    case "builtins.vars":
      return args[0]
        ? args[0].flatMap((owner) => resolver.member(owner, "__dict__", false))
        : [{ kind: "names", path: undefined }];
    case "operator.attrgetter": {
      const name = firstText(args[0]);
      return name ? [{ kind: "getter", name: name.text }] : [];
    }
    case "operator.getitem":
      return (args[0] ?? []).flatMap((owner) => (args[1] ?? []).flatMap((key) => resolver.item(owner, key)));
    case "operator.add":
    case "operator.concat": {
      const [left, right] = [firstText(args[0]), firstText(args[1])];
      return left && right ? builtText(left.text + right.text) : [];
    }
    case "functools.partial":
    case "functools.wraps":
    case "builtins.staticmethod":
    case "builtins.next":
    case "builtins.iter":
      return path === "builtins.next"
        ? (args[0] ?? []).flatMap((value) => itemsOf(value)[0] ?? [])
        : (args[0] ?? []);
    case "builtins.chr":
      return numberText(args[0], (number) => String.fromCodePoint(number));
    case "builtins.ord": {
      const code = firstText(args[0])?.text.codePointAt(0);
      return code === undefined ? [] : [{ kind: "number", number: code }];
    }
    case "builtins.int": {
      const base = args[1]?.[0]?.kind === "number" ? args[1][0].number : 10;
      const number = Number.parseInt(firstText(args[0])?.text ?? "", base >= 2 && base <= 36 ? base : 10);
      return Number.isNaN(number) ? (args[0] ?? []) : [{ kind: "number", number }];
    }
    case "builtins.reversed":
      return (args[0] ?? [])
        .slice(0, 1)
        .map((value): Value => ({ kind: "items", items: itemsOf(value).toReversed() }));
    case "builtins.list":
    case "builtins.tuple":
      return args[0] ?? [];
    case "builtins.map":
      return mapped(call, args, inner);
    case "builtins.dict":
      return [
        {
          kind: "mapping",
          entries: new Map(
            call.keywords.flatMap(({ arg, value }) => (arg ? [[arg, inner(value)] as const] : [])),
          ),
        },
      ];
    default:
      return decodedText(path, args) ?? [];
  }
}

function importedModule(
  path: string,
  gives: boolean,
  name: { text: string; built: boolean } | undefined,
): Values {
  if (!name) return [];
  const root = path.endsWith("__import__") && !gives ? (name.text.split(".")[0] ?? "") : name.text;
  return [object(modulePath(root.replace(":", ".")), name.built)];
}

function numberText(values: Values | undefined, text: (number: number) => string): Values {
  const [value] = values ?? [];
  return value?.kind === "number" && value.number >= 0 && value.number <= 0x10ffff
    ? builtText(text(value.number))
    : [];
}

/** `map(chr, numbers)`; other functions are not followed. */
function mapped(call: Call, args: readonly Values[], inner: (each: Expr) => Values): Values {
  const [mapper] = call.args[0] ? inner(call.args[0]) : [];
  if (mapper?.kind !== "object" || mapper.path !== "builtins.chr") return [];
  return (args[1] ?? []).slice(0, 1).map(
    (value): Value => ({
      kind: "items",
      items: itemsOf(value)
        .slice(0, mostItems)
        .map((item) => numberText(item, (number) => String.fromCodePoint(number))),
    }),
  );
}

/** Methods of text and of dictionaries of names. */
function methodValues({ resolver, args }: Given, owners: Values, method: string): Values {
  return owners.flatMap((owner): Values => {
    if (owner.kind === "text") return calledOnText(owner.text, method, args);
    const key = args[0]?.[0];
    const isLookup =
      method === "get" || method === "__getitem__" || method === "pop" || method === "setdefault";
    if (isLookup && key && (owner.kind === "names" || owner.kind === "mapping" || owner.kind === "items"))
      return resolver.item(owner, key);
    if (method === "__getattribute__" && key?.kind === "text")
      return resolver.member(owner, key.text, key.built);
    if (owner.kind === "items" && method === "pop") return itemsOf(owner).at(-1) ?? [];
    return [];
  });
}

/** What a function of the file gives back, or the object that a class makes. */
function returnedValues(resolver: Resolving, node: Extract<Value, { kind: "local" }>["node"]): Values {
  if (node.kind === "ClassDef") return [{ kind: "instance", node }];
  if (node.kind === "Lambda") return resolver.values(node.body);
  return resolver
    .returns(node)
    .slice(0, 5)
    .flatMap((value) => resolver.values(value));
}
