import { AsyncLocalStorage } from "node:async_hooks";
import { Server } from "node:http";

const shared = globalThis as { elysiaPeers?: AsyncLocalStorage<string | undefined>; elysiaPeersNoted?: true };

/** Kept on `globalThis`: Next bundles modules more than once, and the server's sockets are seen by one of them. */
function peers(): AsyncLocalStorage<string | undefined> {
  shared.elysiaPeers ??= new AsyncLocalStorage();
  return shared.elysiaPeers;
}

/** The address of the socket on which the request being served came, if it is known. Nothing that was sent changes it. */
export const peerAddress = (): string | undefined => peers().getStore();

/** Runs `work` as if it served a request from `address`. */
export const withPeer = <T>(address: string | undefined, work: () => T): T => peers().run(address, work);

/**
 * Lets every HTTP server of this process serve each request in the knowledge of its socket's address. Next hands route
 * handlers no socket, and a header could be forged.
 */
export function notePeers(): void {
  if (shared.elysiaPeersNoted) return;
  shared.elysiaPeersNoted = true;
  const { emit } = Server.prototype;
  Server.prototype.emit = function (this: Server, event: string | symbol, ...given: unknown[]): boolean {
    const go = (): boolean => Reflect.apply(emit, this, [event, ...given]);
    return event === "request" ? withPeer(remoteAddressOf(given[0]), go) : go();
  };
}

function remoteAddressOf(request: unknown): string | undefined {
  const { socket } = request as { socket?: { remoteAddress?: string } };
  return socket?.remoteAddress;
}
