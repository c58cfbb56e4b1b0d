import { describe } from "vitest";
import { sandboxContract } from "../../port.contract";
import { createBubblewrapSandbox } from "./create-bubblewrap-sandbox";
import { findBubblewrap } from "./find-bubblewrap";

const setup = await findBubblewrap();
const why = setup ? "" : " (not run: bubblewrap or Python is missing, or namespaces are forbidden)";

describe.skipIf(!setup)(`bubblewrap${why}`, () => {
  sandboxContract("bubblewrap", async () => {
    if (!setup) throw new Error("no bubblewrap here");
    // A busy machine may hold a fork-server up; what the suite asks for is what it answers then.
    return createBubblewrapSandbox({ setup, slackMs: 5_000 });
  });
});
