import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MailPost, PostedMail } from "./port";

export type MailHarness = {
  mailer: MailPost;
  /** What arrived, oldest first; a mail that was sent again under its key counts once. */
  received(): Promise<{ recipients: string[]; subject: string; body: string; html: string | null }[]>;
  close(): Promise<void>;
};

/** What every mailer does. `open` gives one whose box is empty. */
export function describeMailer(name: string, open: () => Promise<MailHarness>): void {
  describe(`${name} as a mailer`, () => {
    let harness: MailHarness;
    let serial = 0;
    const mail = (changes: Partial<PostedMail> = {}): PostedMail => ({
      key: `occasion/${serial++}`,
      to: "rita@example.org",
      subject: "Redefina a sua senha",
      body: "Olá!\n\nhttps://elysia.example.org/reset-password?token=abc\n",
      ...changes,
    });
    const last = async () => (await harness.received()).at(-1);

    beforeAll(async () => {
      harness = await open();
    });
    afterAll(() => harness.close());

    test("hands over recipient, subject and body as they are", async () => {
      const sent = mail({ subject: "Atenção: “redação” nº 1 – 🙂", body: "ção\n.\n..ponto\n\nfim =3D é\n" });
      await harness.mailer.send(sent);
      const { to, subject, body } = sent;
      expect(await last()).toEqual({ recipients: [to], subject, body, html: null });
    });

    test("hands over both parts, text and HTML, as they are", async () => {
      const html = `<p lang="pt-BR">Olá, “ção” &amp; 🙂</p>\n<p style="x">${"longa ".repeat(400)}=3D</p>\n`;
      const sent = mail({ html });
      await harness.mailer.send(sent);
      expect(await last()).toMatchObject({ subject: sent.subject, body: sent.body, html });
    });

    test("keeps a long line whole", async () => {
      const body = `https://elysia.example.org/reset-password?token=${"x".repeat(1500)}\n`;
      await harness.mailer.send(mail({ body }));
      expect((await last())?.body).toBe(body);
    });

    test("a mail that is sent again under its key is still one mail", async () => {
      const before = (await harness.received()).length;
      const again = mail();
      await harness.mailer.send(again);
      await harness.mailer.send(again);
      expect(await harness.received()).toHaveLength(before + 1);
      await harness.mailer.send(mail());
      expect(await harness.received()).toHaveLength(before + 2);
    });

    test("ten mails at once all arrive", async () => {
      const before = (await harness.received()).length;
      await Promise.all(Array.from({ length: 10 }, () => harness.mailer.send(mail())));
      expect(await harness.received()).toHaveLength(before + 10);
    });

    test("a subject with line breaks adds no header and no recipient", async () => {
      await harness.mailer.send(mail({ subject: "Oi\r\nBcc: eve@example.org\r\n\r\ncorpo" }));
      const arrived = await last();
      expect(arrived?.recipients).toEqual(["rita@example.org"]);
      expect(arrived?.body).toBe(mail().body);
    });
  });
}
