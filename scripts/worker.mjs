import { runApart } from "./launch/apart.mjs";
import { workerProgram } from "./launch/programs.mjs";

await runApart({ name: "worker", serves: false, program: workerProgram });
