import type { Scenario } from "../scenario";
import { alwaysFailing } from "./always-failing";
import { badConnection } from "./bad-connection";
import { cancelEverywhere } from "./cancel-everywhere";
import { changedFunction } from "./changed-function";
import { fairShare } from "./fair-share";
import { forgedCalls } from "./forged-calls";
import { frozenWorker } from "./frozen-worker";
import { killWorkers } from "./kill-workers";
import { outboxCrash } from "./outbox-crash";
import { poisonedSteps } from "./poisoned-steps";
import { restartPostgres } from "./restart-postgres";
import { sameEvent } from "./same-event";
import { sigtermUnderLoad } from "./sigterm-under-load";
import { thousandFailures } from "./thousand-failures";
import { wrongClocks } from "./wrong-clocks";

/** Every fault that the engine is attacked with, in the order in which they are run. */
export const scenarios: Scenario[] = [
  killWorkers,
  restartPostgres,
  frozenWorker,
  sameEvent,
  outboxCrash,
  poisonedSteps,
  alwaysFailing,
  wrongClocks,
  sigtermUnderLoad,
  thousandFailures,
  changedFunction,
  cancelEverywhere,
  fairShare,
  badConnection,
  forgedCalls,
];
