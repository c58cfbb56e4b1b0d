import type { InngestFunction } from "inngest";
import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseFor } from "@/db/client";
import { accounts } from "@/lib/composition/accounts";
import { createUser } from "@/lib/features/accounts/testing/create-user";
import { newId } from "@/lib/kernel/ids";
import { type Event, lastEvent, mailsAfter, openMailFunctions, run } from "./testing/open-mail-functions";

const password = "uma frase longa e calma";
let stage: Awaited<ReturnType<typeof openMailFunctions>>;

beforeAll(async () => {
  stage = await openMailFunctions();
});
afterAll(() => stage.stop());

const mailsOf = async (fn: InngestFunction.Any, event: Event, addresses: readonly string[]) =>
  (await mailsAfter(fn, event)).filter(({ to }) => addresses.includes(to));

const signedIn = async (email: string) => {
  const userId = await createUser(databaseFor("accounts"), { email, password });
  const known = await accounts().actorFor(userId);
  if (!known) throw new Error("no user");
  const place = { address: "203.0.113.7", userAgent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0" };
  return { ...known, ...(await accounts().startSession(userId, place, true)) };
};

test("a sign-up mails its link, once however often it runs, as text and HTML", async () => {
  const { sendSignUpMail } = await import("./send-sign-up-mail");
  const email = `${newId()}@example.org`;
  await accounts().signUp({ name: "<b>Rita</b>", email, password, locale: "pt-BR" });
  const mails = await mailsOf(sendSignUpMail, await lastEvent("accounts/sign-up.requested"), [email]);
  expect(mails).toMatchObject([{ subject: "Confirme o seu endereço na Elysia" }]);
  const [link = ""] = /\S+\/confirm-signup\?token=[\w-]{43}(?=\n)/.exec(mails[0]?.body ?? "") ?? [];
  expect(link).not.toBe("");
  expect(mails[0]?.html).toContain(`href="${link}"`);
  expect(JSON.stringify(mails)).not.toContain("Rita");
});

test("a sign-up with an address that has an account mails its owner that there is one", async () => {
  const { sendSignUpMail } = await import("./send-sign-up-mail");
  const email = `${newId()}@example.org`;
  await createUser(databaseFor("accounts"), { email, password });
  await accounts().signUp({ name: "Eva", email, password, locale: "en" });
  const mails = await mailsOf(sendSignUpMail, await lastEvent("accounts/sign-up.requested"), [email]);
  expect(mails).toMatchObject([{ subject: "You already have an Elysia account" }]);
  expect(mails[0]?.html).not.toContain("token=");
});

test("another address gets the link and the old one a notice, each once", async () => {
  const { sendEmailChange } = await import("./send-email-change");
  const [email, wanted] = [`${newId()}@example.org`, `${newId()}@example.com`];
  await accounts().requestEmailChange(await signedIn(email), { email: wanted, password });
  const event = await lastEvent("accounts/email-change.requested");
  const mails = await mailsOf(sendEmailChange, event, [email, wanted]);
  expect(mails).toMatchObject([
    { to: wanted, subject: "Confirme o seu novo endereço na Elysia" },
    { to: email, subject: "O endereço da sua conta na Elysia vai mudar" },
  ]);
  expect(mails[0]?.body).toMatch(/\/account\/confirm-email\?token=[\w-]{43}\n/);
  expect(mails[1]?.body).not.toContain("token=");
});

test("a sign-in with a new browser, a new password and the second factor off are told of, with when and where", async () => {
  const { sendSecurityNotice } = await import("./send-security-notice");
  const email = `${newId()}@example.org`;
  const session = await signedIn(email);
  const notice = () => lastEvent("accounts/security-notice.requested");
  const [first] = await mailsOf(sendSecurityNotice, await notice(), [email]);
  expect(first?.subject).toBe("Nova entrada na sua conta da Elysia");
  for (const fact of ["Quando: ", " UTC", "Navegador: Firefox · Linux", "Endereço de rede: 203.0.113.7"])
    expect(first?.body).toContain(fact);
  expect(first?.html).toContain("Firefox · Linux");
  await accounts().changePassword(session, { current: password, password: "outra frase longa e calma" });
  const [second] = await mailsOf(sendSecurityNotice, await notice(), [email]);
  expect(second?.subject).toBe("A senha da sua conta na Elysia mudou");
  expect(second?.body).toContain("/forgot-password\n");
  await accounts().beginSecondFactor(session, "outra frase longa e calma");
  const data = { ...(await notice()).data, noticeId: newId(), kind: "second-factor-disabled" };
  const off = { name: "accounts/security-notice.requested", data };
  const [third] = await mailsOf(sendSecurityNotice, off, [email]);
  expect(third?.subject).toBe("A entrada em duas etapas foi desativada na Elysia");
});

test("events without what they need are refused", async () => {
  const functions = [
    ["accounts/sign-up.requested", (await import("./send-sign-up-mail")).sendSignUpMail],
    ["accounts/email-change.requested", (await import("./send-email-change")).sendEmailChange],
    ["accounts/security-notice.requested", (await import("./send-security-notice")).sendSecurityNotice],
  ] as const;
  const data = { signUpId: "1", changeId: "1", noticeId: "1; drop table" };
  for (const [name, fn] of functions)
    expect((await run(fn, { name, data })).error).toMatchObject({ name: "ZodError" });
});
