import { cruise, root } from "./cruise.mjs";

const { modules, violations } = await cruise(root);
for (const { rule, from, to } of violations) process.stderr.write(`${rule}: ${from} → ${to}\n`);
process.stdout.write(`${modules} modules, ${violations.length} forbidden imports\n`);
process.exitCode = violations.length === 0 ? 0 : 1;
