import cluster from "node:cluster";

/**
 * Runs a server program in several processes that share its port: `node web-processes.mjs COUNT PROGRAM PARAMETER…`. When
 * one of them ends by itself, all end: whoever started them sees the server's end as that of a single one.
 */
const [count, program, ...parameters] = process.argv.slice(2);

cluster.setupPrimary({ exec: program, args: parameters });
for (let number = 1; number <= Number(count); number += 1) cluster.fork();

let stopping = false;
const stop = () => {
  stopping = true;
  for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill("SIGTERM");
};
process.on("SIGTERM", stop);
process.on("SIGINT", stop);
cluster.on("exit", (_, code) => {
  if (stopping) return;
  process.exitCode = code || 1;
  stop();
});
