import { BlockList, isIP } from "node:net";
import { peerAddress } from "./peer-address";

/** Stands for a client whose address cannot be known: all of them together. */
const unknownAddress = "unknown";
/** More hops than any real chain has. */
const maxHops = 20;

/** Networks as `TRUSTED_PROXIES` lists them: addresses, or CIDR blocks. @throws for anything else */
export function networks(blocks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const block of blocks) {
    const [address = "", bits] = block.split("/");
    const family = familyOf(address);
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

const familyOf = (address: string): "ipv4" | "ipv6" => (isIP(address) === 6 ? "ipv6" : "ipv4");

/**
 * The address of the client: of the socket, or, where that is a trusted proxy's, the last hop of X-Forwarded-For that is
 * not one. What a client writes into that header stands to the left of what the proxies add, and is not looked at.
 */
export function clientAddress(headers: Pick<Headers, "get">, trusted: BlockList): string {
  const peer = plainAddress(peerAddress());
  if (peer === null) return unknownAddress;
  const forwarded = headers.get("x-forwarded-for")?.split(",") ?? [];
  let client = peer;
  for (const hop of forwarded.slice(-maxHops).reverse()) {
    if (!trusted.check(client, familyOf(client))) break;
    const before = plainAddress(hop);
    if (before === null) break;
    client = before;
  }
  return client;
}

/** An address without port, brackets, zone, or the IPv6 form of an IPv4 address; null for what is none. */
function plainAddress(text: string | undefined): string | null {
  const bare = (text ?? "")
    .trim()
    .replace(/^\[([^\]]*)\](:\d+)?$/, "$1")
    .replace(/^([\d.]+):\d+$/, "$1");
  const address = bare
    .replace(/%.*$/, "")
    .replace(/^::ffff:(?=[\d.]+$)/i, "")
    .toLowerCase();
  return isIP(address) === 0 ? null : address;
}

/**
 * What counts as one stranger: an IPv4 address, or the 64 bits of an IPv6 address that its network gives, since whoever
 * has such a network has all addresses in it.
 */
export function strangerOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(8 - left.length - right.length, 0)).fill("0");
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
