import { expect, test } from "vitest";
import { invitationMail, plainName } from "./mails";

test.each([
  ["E. E. Prof.ª Cecília", "E E Prof ª Cecília"],
  ["Win at https://evil.example/x", "Win at https evil example x"],
  ["a\r\nBcc: you@evil.example", "a Bcc you evil example"],
  ["<b>bold</b>", "b bold b"],
  ["...", "Elysia"],
  ["x".repeat(100), "x".repeat(60)],
])("%j is mailed as %j", (name, plain) => expect(plainName(name)).toBe(plain));

test.each(["pt-BR", "en"] as const)("the invitation in %s names both and holds its link alone", (locale) => {
  const link = "https://elysia.example.org/invitations/token";
  const mail = invitationMail(locale, {
    organisation: "Escola http://a.example",
    inviter: "Ana www.b.example",
    link,
  });
  expect(mail.subject).toContain("Escola http a example");
  expect(mail.body).toContain("Ana www b example");
  expect(mail.body.match(/https?:\/\/\S+/g)).toEqual([link]);
});
