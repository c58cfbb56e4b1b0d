import type { ReadCode } from "../read-source";

/** The modules of which a file imports every name: `from os import *`. */
export const starModules = ({ program }: ReadCode): string[] =>
  (program.moduleScope.bindings.get("*") ?? []).flatMap(({ node }) => {
    const statement = program.parentOf(node);
    return statement?.kind === "ImportFrom" && statement.level === 0 ? [statement.module] : [];
  });
