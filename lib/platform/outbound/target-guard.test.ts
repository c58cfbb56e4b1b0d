import { expect, it } from "vitest";
import { isPublicAddress } from "./public-address";
import { makeTargetGuard } from "./target-guard";

const names: Record<string, string[]> = {
  "example.org": ["93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"],
  "mixed.example.org": ["93.184.215.14", "10.0.0.5"],
  localhost: ["127.0.0.1", "::1"],
  "localhost.": ["127.0.0.1"],
  "127.0.0.1.nip.example": ["127.0.0.1"],
  "metadata.google.internal": ["169.254.169.254"],
  "mapped.example.org": ["::ffff:10.0.0.1"],
  "inside.example.org": ["fd00:ec2::254"],
};
const resolve = async (name: string) => {
  const found = names[name];
  if (!found) throw new Error("ENOTFOUND");
  return found;
};
const guard = makeTargetGuard({ resolve });
const demo = makeTargetGuard({ resolve, allowLoopback: true });

it.each([
  "https://example.org",
  "https://EXAMPLE.org:8443/hooks?x=1",
  "https://93.184.215.14/",
  "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/",
])("%s may be sent to", async (url) => expect(await guard(url)).toBeNull());

it.each([
  ["", "no_url"],
  ["/hooks", "no_url"],
  ["https://", "no_url"],
  ["https://exa mple.org/", "no_url"],
  ["https://256.1.1.1/", "no_url"],
  ["http://example.org/", "not_https"],
  ["ftp://example.org/", "not_https"],
  ["file:///etc/passwd", "not_https"],
  ["gopher://127.0.0.1:6379/_INFO", "not_https"],
  ["javascript:alert(1)", "not_https"],
  ["data:text/plain,x", "not_https"],
  ["https://ana:secret@example.org/", "credentials"],
  ["https://ana@example.org/", "credentials"],
  ["https://example.org@127.0.0.1/", "credentials"],
  ["https://nowhere.example/", "unknown_host"],
])("%s is refused as %s", async (url, fault) => {
  expect(await guard(url)).toBe(fault);
  expect(await demo(url)).toBe(fault);
});

it.each([
  ...["127.0.0.1", "127.1", "127.255.255.254", "0.0.0.0", "0", "10.1.2.3", "172.16.0.1", "172.31.255.255"],
  ...["192.168.1.1", "169.254.169.254", "100.64.0.1", "100.100.100.200", "198.18.0.1", "192.0.0.192"],
  ...["224.0.0.1", "239.255.255.250", "255.255.255.255", "240.0.0.1", "192.0.2.1", "203.0.113.9"],
  // The same addresses in the spellings that the WHATWG URL standard takes.
  ...["2130706433", "0x7f000001", "0x7f.1", "017700000001", "0177.0.0.1", "0x7f.0x0.0x0.0x1", "127.0.1"],
  ...["①②⑦.⓪.⓪.①", "127。0。0。1", "%31%32%37.0.0.1", "0xA9FEA9FE", "2852039166", "127.0.0.1."],
  ...["[::1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:a9fe:a9fe]", "[::127.0.0.1]", "[64:ff9b::7f00:1]"],
  ...["[fe80::1]", "[fc00::1]", "[fd00:ec2::254]", "[ff02::1]", "[2001:db8::1]", "[2002:7f00:1::1]"],
  ...["[2001:0:7f00:1::]", "[0:0:0:0:0:ffff:7f00:1]", "[100::1]", "[3fff::1]", "[::ffff:0:127.0.0.1]"],
  ...["localhost", "localhost.", "LOCALHOST", "127.0.0.1.nip.example", "metadata.google.internal"],
  ...["mixed.example.org", "mapped.example.org", "inside.example.org"],
])("https://%s is not the public internet", async (host) => {
  expect(await guard(`https://${host}/hook`)).toBe("private_address");
});

it("lets http reach this machine where that is allowed, and nothing else that is private", async () => {
  for (const host of ["localhost", "127.0.0.1", "[::1]", "0x7f.1"]) {
    expect(await demo(`http://${host}:8080/hook`)).toBeNull();
    expect(await guard(`http://${host}:8080/hook`)).toBe("not_https");
  }
  for (const host of ["10.0.0.1", "169.254.169.254", "[::ffff:127.0.0.1]", "example.org", "0.0.0.0"]) {
    expect(await demo(`http://${host}/`)).toBe("not_https");
    if (host !== "example.org") expect(await demo(`https://${host}/`)).toBe("private_address");
  }
});

it("waits so long for a name server and no longer", async () => {
  const slow = makeTargetGuard({ resolve: () => new Promise(() => {}), timeoutMs: 20 });
  expect(await slow("https://example.org/")).toBe("unknown_host");
});

it.each(["", "127.0.0.1:80", "example.org", "fe80::1%eth0", "2606:2800::1%lo", "1.2.3", "01.2.3.4"])(
  "%s is no public address",
  (text) => expect(isPublicAddress(text)).toBe(false),
);
