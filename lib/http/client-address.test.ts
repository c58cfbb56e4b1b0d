import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it } from "vitest";
import { clientAddress, networks, strangerOf } from "./client-address";
import { notePeers, withPeer } from "./peer-address";

const trusted = networks(["10.0.0.0/8", "192.0.2.1", "fd00::/8"]);

const seen = (peer: string | undefined, forwarded?: string): string =>
  withPeer(peer, () =>
    clientAddress(new Headers(forwarded === undefined ? {} : { "X-Forwarded-For": forwarded }), trusted),
  );

describe("clientAddress", () => {
  it.each([
    ["203.0.113.7", undefined, "203.0.113.7"],
    ["203.0.113.7", "198.51.100.1", "203.0.113.7"],
    ["203.0.113.7", "10.0.0.1, 192.0.2.1", "203.0.113.7"],
    ["10.0.0.1", "198.51.100.1", "198.51.100.1"],
    ["10.0.0.1", "6.6.6.6, 198.51.100.1", "198.51.100.1"],
    ["10.0.0.1", "6.6.6.6, 198.51.100.1, 192.0.2.1,10.9.9.9", "198.51.100.1"],
    ["10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.3"],
    ["10.0.0.1", "6.6.6.6, nonsense", "10.0.0.1"],
    ["10.0.0.1", "", "10.0.0.1"],
    ["10.0.0.1", "198.51.100.1:4711", "198.51.100.1"],
    ["fd00::1", "[2001:DB8::9]:443", "2001:db8::9"],
    ["::ffff:10.0.0.1", "::ffff:198.51.100.1", "198.51.100.1"],
    ["fe80::1%eth0", "198.51.100.1", "fe80::1"],
    [undefined, "198.51.100.1", "unknown"],
  ])("of the peer %j with X-Forwarded-For %j is %s", (peer, forwarded, client) => {
    expect(seen(peer, forwarded)).toBe(client);
  });

  it("reads no more hops than a chain can have", () => {
    expect(seen("10.0.0.1", `6.6.6.6, ${Array(1_000).fill("10.0.0.2").join(",")}`)).toBe("10.0.0.2");
  });

  it("knows the socket of whoever asks a server of this process, whatever the headers say", async () => {
    notePeers();
    notePeers();
    const server = createServer(async (incoming, answer) => {
      for await (const _ of incoming);
      answer.end(clientAddress(new Headers({ "X-Forwarded-For": "6.6.6.6" }), trusted));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    const said = await new Promise<string>((resolve, reject) => {
      const asked = request({ port, host: "127.0.0.1", method: "POST" }, (answer) => {
        answer.setEncoding("utf8").on("data", resolve);
      });
      asked.on("error", reject).end("body");
    });
    server.close();
    expect(said).toBe("127.0.0.1");
  });
});

it.each(["10.0.0.0/40", "nonsense"])("networks refuses %s", (block) => {
  expect(() => networks([block])).toThrow();
});

it.each([
  ["203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
  ["2001:db8::9", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["unknown", "unknown"],
])("%s counts as the stranger %s", (address, stranger) => {
  expect(strangerOf(address)).toBe(stranger);
});
