import { connect, createServer, type Server, type Socket } from "node:net";

export type BadConnection = {
  /** Where to connect to instead. */
  port: number;
  /** How many connections were reset. */
  resets(): number;
  close(): Promise<void>;
};

/**
 * A bad line to a port of this machine: every answer comes `delayMs` late, and a share of the answers resets the
 * connection instead.
 */
export async function openBadConnection(
  port: number,
  options: { delayMs: number; resetShare: number; random: () => number },
): Promise<BadConnection> {
  const sockets = new Set<Socket>();
  let resets = 0;
  const server: Server = createServer((client) => {
    const upstream = connect(port, "127.0.0.1");
    const pair = [client, upstream];
    for (const socket of pair) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on("error", () => {});
      socket.once("close", () => {
        sockets.delete(socket);
        for (const other of pair) other.destroy();
      });
    }
    client.on("data", (data) => upstream.write(data));
    upstream.on("data", (data) => {
      const isReset = options.random() < options.resetShare;
      setTimeout(() => {
        if (!isReset) return void client.write(data);
        resets += 1;
        for (const socket of pair) socket.resetAndDestroy();
      }, options.delayMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");
  return {
    port: address.port,
    resets: () => resets,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
