import type { Span } from "../types";

/**
 * Python's abstract syntax, with the names of CPython's module `ast`. Spans are UTF-16 code units of the source and leave out
 * parentheses around an expression, but for those of a tuple.
 */

export type Operator = "+" | "-" | "*" | "/" | "//" | "%" | "**" | "@" | "<<" | ">>" | "&" | "|" | "^";
export type Comparison = "==" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "not in" | "is" | "is not";

export type Name = Span & { kind: "Name"; id: string };
/** `type` is the literal's; `text` is what stands in the source. */
export type Constant = Span & {
  kind: "Constant";
  type: "int" | "float" | "complex" | "str" | "bytes" | "bool" | "None" | "Ellipsis";
  text: string;
};
/** An f-string or t-string, with the expressions in it. */
export type JoinedStr = Span & { kind: "JoinedStr"; values: Expr[] };
export type Tuple = Span & { kind: "Tuple"; elts: Expr[] };
export type List = Span & { kind: "List"; elts: Expr[] };
export type SetDisplay = Span & { kind: "Set"; elts: Expr[] };
/** A key is null for `**value`. */
export type Dict = Span & { kind: "Dict"; keys: (Expr | null)[]; values: Expr[] };
export type Comprehension = Span & {
  kind: "comprehension";
  target: Expr;
  iter: Expr;
  ifs: Expr[];
  isAsync: boolean;
};
export type ListComp = Span & { kind: "ListComp"; elt: Expr; generators: Comprehension[] };
export type SetComp = Span & { kind: "SetComp"; elt: Expr; generators: Comprehension[] };
export type GeneratorExp = Span & { kind: "GeneratorExp"; elt: Expr; generators: Comprehension[] };
export type DictComp = Span & { kind: "DictComp"; key: Expr; value: Expr; generators: Comprehension[] };
export type BinOp = Span & { kind: "BinOp"; left: Expr; op: Operator; right: Expr };
export type BoolOp = Span & { kind: "BoolOp"; op: "and" | "or"; values: Expr[] };
export type UnaryOp = Span & { kind: "UnaryOp"; op: "-" | "+" | "~" | "not"; operand: Expr };
export type Compare = Span & { kind: "Compare"; left: Expr; ops: Comparison[]; comparators: Expr[] };
/** `arg` is null for `**value`. */
export type Keyword = Span & { kind: "keyword"; arg: string | null; value: Expr };
export type Call = Span & { kind: "Call"; func: Expr; args: Expr[]; keywords: Keyword[] };
export type Starred = Span & { kind: "Starred"; value: Expr };
export type Attribute = Span & { kind: "Attribute"; value: Expr; attr: string };
export type Subscript = Span & { kind: "Subscript"; value: Expr; slice: Expr };
export type Slice = Span & { kind: "Slice"; lower: Expr | null; upper: Expr | null; step: Expr | null };
export type IfExp = Span & { kind: "IfExp"; test: Expr; body: Expr; orelse: Expr };
export type Lambda = Span & { kind: "Lambda"; args: Arguments; body: Expr };
export type Await = Span & { kind: "Await"; value: Expr };
export type Yield = Span & { kind: "Yield"; value: Expr | null };
export type YieldFrom = Span & { kind: "YieldFrom"; value: Expr };
export type NamedExpr = Span & { kind: "NamedExpr"; target: Name; value: Expr };

export type Expr =
  | Name
  | Constant
  | JoinedStr
  | Tuple
  | List
  | SetDisplay
  | Dict
  | ListComp
  | SetComp
  | GeneratorExp
  | DictComp
  | BinOp
  | BoolOp
  | UnaryOp
  | Compare
  | Call
  | Starred
  | Attribute
  | Subscript
  | Slice
  | IfExp
  | Lambda
  | Await
  | Yield
  | YieldFrom
  | NamedExpr;

export type ParameterKind = "positional" | "ordinary" | "variadic" | "keyword" | "keywords";
export type Parameter = Span & {
  kind: "arg";
  name: string;
  parameter: ParameterKind;
  annotation: Expr | null;
  default: Expr | null;
};
export type Arguments = Span & { kind: "arguments"; parameters: Parameter[] };

export type FunctionDef = Span & {
  kind: "FunctionDef";
  name: string;
  isAsync: boolean;
  args: Arguments;
  body: Stmt[];
  decorators: Expr[];
  returns: Expr | null;
};
export type ClassDef = Span & {
  kind: "ClassDef";
  name: string;
  bases: Expr[];
  keywords: Keyword[];
  body: Stmt[];
  decorators: Expr[];
};
export type Return = Span & { kind: "Return"; value: Expr | null };
export type Delete = Span & { kind: "Delete"; targets: Expr[] };
export type Assign = Span & { kind: "Assign"; targets: Expr[]; value: Expr };
export type AugAssign = Span & { kind: "AugAssign"; target: Expr; op: Operator; value: Expr };
export type AnnAssign = Span & { kind: "AnnAssign"; target: Expr; annotation: Expr; value: Expr | null };
export type For = Span & {
  kind: "For";
  isAsync: boolean;
  target: Expr;
  iter: Expr;
  body: Stmt[];
  orelse: Stmt[];
};
export type While = Span & { kind: "While"; test: Expr; body: Stmt[]; orelse: Stmt[] };
/** An `elif` is an If alone in `orelse`, which begins at its own keyword. */
export type If = Span & { kind: "If"; test: Expr; body: Stmt[]; orelse: Stmt[] };
export type WithItem = Span & { kind: "withitem"; context: Expr; target: Expr | null };
export type With = Span & { kind: "With"; isAsync: boolean; items: WithItem[]; body: Stmt[] };
/** A pattern of `match`: the names that it binds and the expressions in it. */
export type Pattern = Span & { kind: "pattern"; names: string[]; values: Expr[] };
export type MatchCase = Span & { kind: "match_case"; pattern: Pattern; guard: Expr | null; body: Stmt[] };
export type Match = Span & { kind: "Match"; subject: Expr; cases: MatchCase[] };
export type Raise = Span & { kind: "Raise"; exc: Expr | null; cause: Expr | null };
export type ExceptHandler = Span & {
  kind: "ExceptHandler";
  type: Expr | null;
  name: string | null;
  body: Stmt[];
};
export type Try = Span & {
  kind: "Try";
  body: Stmt[];
  handlers: ExceptHandler[];
  orelse: Stmt[];
  finalbody: Stmt[];
};
export type Assert = Span & { kind: "Assert"; test: Expr; msg: Expr | null };
export type Alias = Span & { kind: "alias"; name: string; asname: string | null };
export type Import = Span & { kind: "Import"; names: Alias[] };
/** `module` is empty in "from . import x"; `level` counts the dots. */
export type ImportFrom = Span & { kind: "ImportFrom"; module: string; names: Alias[]; level: number };
export type Global = Span & { kind: "Global"; names: string[] };
export type Nonlocal = Span & { kind: "Nonlocal"; names: string[] };
export type ExprStmt = Span & { kind: "Expr"; value: Expr };
export type Pass = Span & { kind: "Pass" };
export type Break = Span & { kind: "Break" };
export type Continue = Span & { kind: "Continue" };
export type TypeAlias = Span & { kind: "TypeAlias"; name: string; value: Expr };

export type Stmt =
  | FunctionDef
  | ClassDef
  | Return
  | Delete
  | Assign
  | AugAssign
  | AnnAssign
  | For
  | While
  | If
  | With
  | Match
  | Raise
  | Try
  | Assert
  | Import
  | ImportFrom
  | Global
  | Nonlocal
  | ExprStmt
  | Pass
  | Break
  | Continue
  | TypeAlias;

export type Module = Span & { kind: "Module"; body: Stmt[] };

export type Node =
  | Module
  | Stmt
  | Expr
  | Comprehension
  | Keyword
  | Arguments
  | Parameter
  | WithItem
  | MatchCase
  | Pattern
  | ExceptHandler
  | Alias;
