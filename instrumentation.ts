/** Called by Next once, before the server answers anything. Next builds it for another runtime as well, without sockets. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { notePeers } = await import("@/lib/http/peer-address");
  const { guardServers } = await import("@/lib/http/server-guard");
  notePeers();
  guardServers();
}
