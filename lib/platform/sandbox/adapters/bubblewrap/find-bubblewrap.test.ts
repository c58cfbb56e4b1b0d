import { expect, it } from "vitest";
import { findBubblewrap } from "./find-bubblewrap";
import { findInterpreter } from "./find-interpreter";

it.each(["/no/such/python3", "/bin/sh", "/bin/true"])(
  "finds nothing to run programs with in %s",
  async (command) => {
    expect(await findInterpreter(command)).toBeUndefined();
    expect(await findBubblewrap(command)).toBeUndefined();
  },
);
