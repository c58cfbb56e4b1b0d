import { once } from "node:events";
import { createServer } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { expect, test } from "vitest";
import { describeMailer } from "../port.contract";
import { renderMailPage } from "./react-email";
import { makeSmtpMailer } from "./smtp";
import { withHtml } from "./with-html";

type Caught = { recipients: string[]; source: string };
const from = "Elysia <no-reply@elysia.example.org>";

/** A real SMTP server on loopback that keeps what it is sent. */
async function startServer(options: SMTPServerOptions = {}) {
  const caught: Caught[] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    authOptional: true,
    onData: (stream, session, done) => {
      text(stream).then((source) => {
        caught.push({ recipients: session.envelope.rcptTo.map((one) => one.address), source });
        done();
      }, done);
    },
    ...options,
  });
  const listening = server.listen(0, "127.0.0.1");
  await once(listening, "listening");
  const address = listening.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const close = () => new Promise<void>((resolve) => server.close(resolve));
  return { caught, url: `smtp://127.0.0.1:${port}`, close };
}

const header = (source: string, name: string): string => {
  const head = source.slice(0, source.indexOf("\r\n\r\n")).replace(/\r\n[ \t]+/g, " ");
  return new RegExp(`^${name}: (.*)$`, "im").exec(head)?.[1] ?? "";
};

/** RFC 2047 encoded words, as nodemailer writes them. */
const decodeWords = (value: string): string =>
  value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?(.*?)\?=/gi, (_, encoding: string, word: string) =>
      encoding.toLowerCase() === "b"
        ? Buffer.from(word, "base64").toString("latin1")
        : decodeQuoted(word.replaceAll("_", " ")),
    )
    .replace(/[\u0080-\u00ff]+/g, (bytes) => Buffer.from(bytes, "latin1").toString());

const decodeQuoted = (body: string): string =>
  body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** The parts of a mail by their type: one, or those of a multipart/alternative (RFC 2046, 5.1). */
function partsOf(source: string): Map<string, string> {
  const type = header(source, "Content-Type");
  const boundary = /boundary="([^"]+)"/.exec(type)?.[1];
  if (!boundary) return new Map([[type.split(";")[0] ?? "", decodeBody(source)]]);
  expect(type).toMatch(/^multipart\/alternative;/);
  const parts = source.split(`\r\n--${boundary}`).slice(1, -1);
  return new Map(parts.flatMap((part) => [...partsOf(part.replace(/^\r\n/, ""))]));
}

function decodeBody(source: string): string {
  const body = source.slice(source.indexOf("\r\n\r\n") + 4);
  const encoding = header(source, "Content-Transfer-Encoding").toLowerCase();
  const bytes =
    encoding === "base64"
      ? Buffer.from(body, "base64")
      : Buffer.from(encoding === "quoted-printable" ? decodeQuoted(body) : body, "latin1");
  return bytes.toString().replaceAll("\r\n", "\n");
}

describeMailer("SMTP", async () => {
  const { caught, url, close } = await startServer();
  return {
    mailer: makeSmtpMailer(url, from),
    received: async () => {
      const once = new Map(caught.map((mail) => [header(mail.source, "Message-ID"), mail]));
      return [...once.values()].map(({ recipients, source }) => ({
        recipients,
        subject: decodeWords(header(source, "Subject")),
        body: partsOf(source).get("text/plain") ?? "",
        html: partsOf(source).get("text/html") ?? null,
      }));
    },
    close,
  };
});

const mail = { key: "k", to: "rita@example.org", subject: "s", body: "b" };

test("says who sends, with a Message-ID at the sender's domain", async () => {
  const { caught, url, close } = await startServer();
  await makeSmtpMailer(url, from).send(mail);
  expect(header(caught[0]?.source ?? "", "From")).toBe(from);
  expect(header(caught[0]?.source ?? "", "Message-ID")).toMatch(/^<[0-9a-f]{40}@elysia\.example\.org>$/);
  await close();
});

test("a mail with a page arrives as text and HTML, the text first, as those who read neither want it", async () => {
  const { caught, url, close } = await startServer();
  const page = {
    ...{
      language: "pt-BR",
      heading: "Escolha uma nova senha",
      orOpen: "Ou abra:",
      closing: "c",
      footer: "f",
    },
    ...{
      paragraphs: ["Olá, Conceição."],
      facts: [],
      action: { label: "Escolher", href: "https://a.example/x" },
    },
  };
  await withHtml(makeSmtpMailer(url, from), renderMailPage).send({ ...mail, page, body: "Olá.\n" });
  const parts = partsOf(caught[0]?.source ?? "");
  expect([...parts.keys()]).toEqual(["text/plain", "text/html"]);
  expect(parts.get("text/plain")).toBe("Olá.\n");
  expect(parts.get("text/html")).toContain("Olá, Conceição.");
  await close();
});

test.each(["subject", "to", "body", "html"] as const)(
  "line breaks in the %s make no header",
  async (field) => {
    const { caught, url, close } = await startServer();
    const evil = "x@example.org\r\nBcc: eve@example.org\r\nX-Evil: 1\r\n\r\n<p>";
    const sending = makeSmtpMailer(url, from).send({ ...mail, html: "<p>h</p>", [field]: evil });
    await sending.catch(() => {});
    for (const { source, recipients } of caught) {
      expect(recipients).not.toContain("eve@example.org");
      expect(header(source, "Bcc")).toBe("");
      expect(header(source, "X-Evil")).toBe("");
    }
    await close();
  },
);

test("one recipient stays one, even where the address holds a list", async () => {
  const { caught, url, close } = await startServer();
  await makeSmtpMailer(url, from)
    .send({ ...mail, to: "a@example.org, eve@example.org" })
    .catch(() => {});
  expect(caught.flatMap((one) => one.recipients).filter((one) => one === "eve@example.org")).toEqual([]);
  await close();
});

test("logs in with the name and password of the address", async () => {
  const { caught, url, close } = await startServer({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === "mailer" && password === "p@ss word"
        ? done(null, { user: username })
        : done(new Error("no")),
  });
  await makeSmtpMailer(url.replace("//", "//mailer:p%40ss%20word@"), from).send(mail);
  expect(caught).toHaveLength(1);
  await expect(makeSmtpMailer(url.replace("//", "//mailer:wrong@"), from).send(mail)).rejects.toThrow();
  await close();
});

test("a mail that is refused, or a server that is not there, fails the step", async () => {
  const { url, close } = await startServer({
    onRcptTo: (_address, _session, done) => done(new Error("no such box")),
  });
  await expect(makeSmtpMailer(url, from).send(mail)).rejects.toThrow(/no such box|rejected/);
  await close();
  await expect(makeSmtpMailer(url, from).send(mail)).rejects.toThrow(/ECONNREFUSED/);
});

test("a server that never greets is given up", async () => {
  const mute = createServer(() => {}).listen(0, "127.0.0.1");
  await once(mute, "listening");
  const address = mute.address();
  const port = typeof address === "object" && address ? address.port : 0;
  await expect(makeSmtpMailer(`smtp://127.0.0.1:${port}`, from, 200).send(mail)).rejects.toThrow(
    /timeout|greeting/i,
  );
  mute.close();
});
