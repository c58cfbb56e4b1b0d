import { beforeEach, describe } from "vitest";
import { StoreDriver, type StoreUnderTest } from "../testing/store-driver";
import { batchContract } from "./contract/batches.contract";
import { claimContract } from "./contract/claims.contract";
import { controlContract } from "./contract/control.contract";
import { deathContract } from "./contract/deaths.contract";
import { eventContract } from "./contract/events.contract";
import { flowContract } from "./contract/flow.contract";
import { leaseContract } from "./contract/leases.contract";
import { limitContract } from "./contract/limits.contract";
import { raceContract } from "./contract/races.contract";
import { replayContract } from "./contract/replays.contract";
import { scheduleContract } from "./contract/schedules.contract";
import { stepContract } from "./contract/steps.contract";
import { sweepContract } from "./contract/sweeps.contract";
import { transactionContract } from "./contract/transactions.contract";
import { waitEndContract } from "./contract/wait-ends.contract";
import { waitContract } from "./contract/waits.contract";

/**
 * What every store of the engine must do.
 * @param fresh gives a store without functions, events and runs, before each test
 */
export function storeContract(name: string, fresh: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let driver: StoreDriver;
    beforeEach(async () => {
      driver = new StoreDriver(await fresh());
    });
    const subject = () => driver;
    eventContract(subject);
    claimContract(subject);
    leaseContract(subject);
    deathContract(subject);
    stepContract(subject);
    limitContract(subject);
    scheduleContract(subject);
    controlContract(subject);
    replayContract(subject);
    transactionContract(subject);
    flowContract(subject);
    batchContract(subject);
    raceContract(subject);
    waitContract(subject);
    waitEndContract(subject);
    sweepContract(subject);
  });
}
