import type { Diagnostic } from "@astral-sh/ruff-wasm-nodejs";
import { checkSyntax, type RuffOutcome } from "../ruff/check";
import { LineMap } from "../source/line-map";
import { findIndentationFault, type IndentationFault } from "../syntax/indentation";
import type { TargetVersion } from "../types";

/** What ruff says of a line whose indentation it measures otherwise, and of those after it. */
const ofIndentation =
  /^(?:unindent does not match|Unexpected indentation|Expected dedent|Expected an indented block)/u;

function diagnosticOf({ offset, length, message }: IndentationFault, lines: LineMap): Diagnostic {
  return {
    code: "invalid-syntax",
    message,
    tags: [],
    annotations: [],
    subDiagnostics: [],
    start_location: lines.position(offset),
    end_location: lines.position(offset + length),
    fix: null,
  };
}

/**
 * The syntax errors of a file. Where its indentation depends on the width of a tab, which ruff takes for an indentation like others or
 * overlooks, that is said instead.
 */
export function checkSource(source: string, version: TargetVersion): RuffOutcome<Diagnostic[]> {
  const outcome = checkSyntax(source, version);
  const fault = outcome.kind === "done" ? findIndentationFault(source) : undefined;
  if (outcome.kind !== "done" || !fault) return outcome;
  const told = diagnosticOf(fault, new LineMap(source));
  const { row } = told.start_location;
  const [earlier, later] = [
    outcome.value.filter(({ start_location }) => start_location.row < row),
    outcome.value.filter(({ start_location }) => start_location.row >= row),
  ];
  return {
    kind: "done",
    value: [...earlier, told, ...later.filter(({ message }) => !ofIndentation.test(message))],
  };
}
