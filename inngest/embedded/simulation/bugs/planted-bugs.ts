import { eventBugs } from "./event-bugs";
import { limitBugs } from "./limit-bugs";
import { lockBugs } from "./lock-bugs";
import type { PlantedBug } from "./planted-bug";
import { queueBugs } from "./queue-bugs";

export const plantedBugs: PlantedBug[] = [...queueBugs, ...lockBugs, ...eventBugs, ...limitBugs];
