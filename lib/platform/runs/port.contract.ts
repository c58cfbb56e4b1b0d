import { describe } from "vitest";
import { history } from "./history.contract";
import { queue } from "./queue.contract";
import { makeStage, type Subject } from "./testing/stage";

/** What every log of runs must do, whichever engine runs them. */
export function runLogContract(name: string, subject: () => Subject): void {
  describe(`run log: ${name}`, () => {
    const stage = makeStage(subject);
    history(stage);
    queue(stage);
  });
}
