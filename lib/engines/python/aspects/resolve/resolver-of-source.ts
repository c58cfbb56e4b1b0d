import { oncePerSource, readSource } from "../read-source";
import { Resolver } from "./resolve";

/** The resolver of a file; undefined where the file is nested deeper than can be followed. */
export const resolverOf = oncePerSource((input) => {
  const code = readSource(input).code();
  return code && new Resolver(code);
});
