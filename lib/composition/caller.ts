import type { Caller } from "@/lib/features/accounts/session-ports";
import { strangerOf } from "@/lib/http/client-address";
import { gateway } from "./gateway";

/** Who calls: the client's address, its network, and what the browser calls itself. */
export function callerOf(headers: Pick<Headers, "get">): Caller & { network: string } {
  const address = gateway().clientAddress(headers);
  return { address, network: strangerOf(address), userAgent: headers.get("user-agent") ?? "" };
}
