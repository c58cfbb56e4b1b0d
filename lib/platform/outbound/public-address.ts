import { BlockList, isIPv4, isIPv6 } from "node:net";

/** IPv4 that is not the public internet's, by the IANA special-purpose registry (RFC 6890), multicast and reserved ones too. */
const closedIpv4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const;

/** Only these are given out to the internet (RFC 4291)… */
const openIpv6 = ["2000::", 3] as const;
/** …without those among them that lead to an IPv4 address, document something or are no host's. */
const closedIpv6 = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const;

const closed = new BlockList();
for (const [network, bits] of closedIpv4) closed.addSubnet(network, bits, "ipv4");
for (const [network, bits] of closedIpv6) closed.addSubnet(network, bits, "ipv6");
const open = new BlockList();
open.addSubnet(...openIpv6, "ipv6");

/** Whether an IP address is one of the public internet. IPv4 written in IPv6 is not: no public server needs it. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !closed.check(address, "ipv4");
  // A zone (`fe80::1%eth0`) names an interface of this machine.
  if (!isIPv6(address) || address.includes("%")) return false;
  return open.check(address, "ipv6") && !closed.check(address, "ipv6");
}

/** Whether an IP address is this machine's own. */
export const isLoopback = (address: string): boolean =>
  (isIPv4(address) && address.startsWith("127.")) || address === "::1";
