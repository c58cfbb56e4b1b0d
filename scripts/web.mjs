import { runApart } from "./launch/apart.mjs";
import { webProgram } from "./launch/programs.mjs";

await runApart({ name: "web server", serves: true, program: webProgram });
