import { createServer, connect as open, type Socket } from "node:net";

/** `open` hands on, `cut` closes every connection at once, `silent` takes requests and never answers. */
type Mode = "open" | "cut" | "silent";

/** A way to a server that can be cut off and opened again, at an address of its own. */
export async function startProxy(target: string) {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let mode: Mode = "open";
  const hold = (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => socket.destroy());
  };
  const server = createServer((near) => {
    hold(near);
    if (mode === "cut") near.destroy();
    if (mode !== "open") return;
    const far = open(Number(port), hostname);
    hold(far);
    near.pipe(far).pipe(near);
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the proxy has no port");
  const turn = (next: Mode) => {
    mode = next;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${address.port}`,
    turn,
    stop: () =>
      new Promise<void>((stopped) => {
        turn("cut");
        server.close(() => stopped());
      }),
  };
}
