import type { Arguments, Expr, Parameter, ParameterKind } from "./nodes";
import type { TokenStream } from "./token-stream";

function kindOf(stream: TokenStream, afterStar: boolean): ParameterKind {
  if (stream.accept("**")) return "keywords";
  if (stream.accept("*")) return "variadic";
  return afterStar ? "keyword" : "ordinary";
}

/** `*args: *Ts` may star its annotation. */
function annotationOf(stream: TokenStream, expression: (stream: TokenStream) => Expr): Expr | null {
  if (!stream.accept(":")) return null;
  stream.accept("*");
  return expression(stream);
}

/**
 * The parameters of a function, or of a lambda, whose ":" is not an annotation's, up to `closing`, which is left.
 * "/" makes those before it positional; "*" those behind it keywords.
 */
export function readParameters(
  stream: TokenStream,
  closing: ")" | ":",
  expression: (stream: TokenStream) => Expr,
): Arguments {
  const { start } = stream.peek();
  const parameters: Parameter[] = [];
  let afterStar = false;
  while (!stream.at(closing)) {
    if (stream.accept("/")) for (const each of parameters) each.parameter = "positional";
    else if (stream.at("*") && stream.at(",", 1)) stream.take();
    else {
      const from = stream.peek().start;
      const parameter = kindOf(stream, afterStar);
      const name = stream.expectKind("name").text;
      const annotation = closing === ")" ? annotationOf(stream, expression) : null;
      const byDefault = stream.accept("=") ? expression(stream) : null;
      parameters.push({
        kind: "arg",
        name,
        parameter,
        annotation,
        default: byDefault,
        start: from,
        end: stream.lastEnd,
      });
    }
    afterStar ||= stream.before("*") || parameters.at(-1)?.parameter === "variadic";
    if (!stream.accept(",")) break;
  }
  return { kind: "arguments", parameters, start, end: stream.lastEnd };
}
