import { createServer } from "node:net";
import { LaunchError } from "./launch-error.mjs";

const HIGHEST_PORT = 65_535;
const POSTGRES_OFFSET = 2;

/**
 * Every port follows from PORT: the web server's own, and Postgres two above it.
 * @param {string | undefined} setting the value of PORT
 * @returns {{ web: number, postgres: number }}
 */
export function portsFrom(setting) {
  const web = Number(setting || 3000);
  if (!Number.isInteger(web) || web < 1 || web > HIGHEST_PORT - POSTGRES_OFFSET) {
    throw new LaunchError(
      `PORT=${setting} is not a usable port.`,
      `Choose a whole number from 1 to ${HIGHEST_PORT - POSTGRES_OFFSET}, for example PORT=4000.`,
    );
  }
  return { web, postgres: web + POSTGRES_OFFSET };
}

/**
 * Tries to listen once.
 * @param {number} port 0 asks the system for a free one
 * @param {string} host
 * @returns {Promise<number>} the port that was free a moment ago
 */
function tryListening(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const chosen = typeof address === "object" && address ? address.port : port;
      server.close(() => resolve(chosen));
    });
  });
}

/** A port of 127.0.0.1 that nobody uses now. */
export function findFreePort() {
  return tryListening(0, "127.0.0.1");
}

/**
 * Fails with one line when a port cannot be listened on.
 * @param {number} port
 * @param {string} host
 * @param {string} part who wants it: "the web server", "Postgres"
 */
export async function assertPortFree(port, host, part) {
  try {
    await tryListening(port, host);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (code === "EADDRINUSE") {
      throw new LaunchError(
        `Port ${port}, which ${part} needs, is taken by another program.`,
        "Stop that program or choose another port: PORT=4000 npm start.",
        { cause: error },
      );
    }
    if (code === "EACCES") {
      throw new LaunchError(
        `This user may not listen on port ${port}, which ${part} needs.`,
        "Choose a port above 1023: PORT=4000 npm start.",
        { cause: error },
      );
    }
    if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
      throw new LaunchError(
        `HOST=${host} is no address of this machine.`,
        "Use 127.0.0.1, or 0.0.0.0 for all of them.",
        {
          cause: error,
        },
      );
    }
    throw error;
  }
}
