import { expect, test } from "vitest";
import type { MailPage, PostedMail } from "../port";
import { renderMailPage } from "./react-email";
import { withHtml } from "./with-html";

const href = "https://elysia.example.org/reset-password?token=abc&x=1";
const page: MailPage = {
  language: "pt-BR",
  heading: "Escolha uma nova senha",
  paragraphs: ["Você tem uma hora.", "O link funciona uma vez."],
  facts: [["Quando", "21 de novembro, 12:00 UTC"]],
  action: { label: "Escolher", href },
  orOpen: "Ou abra este endereço:",
  closing: "Se não foi você, ignore.",
  footer: "Elysia",
};

/** What a reader sees of a mail: its text without markup and without the preview, which is hidden. */
const seen = (html: string): string =>
  html
    .replace(/<head>.*?<\/head>/s, "")
    .replace(/<div style="display:none.*?<\/div>\s*<\/div>/s, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");

test("a page has its words, one button, and the button's address in plain sight", async () => {
  const html = await renderMailPage(page);
  expect(html).toMatch(/^<!DOCTYPE html/);
  expect(html).toContain('lang="pt-BR"');
  const words = seen(html);
  for (const text of [page.heading, ...page.paragraphs, "Quando", "21 de novembro, 12:00 UTC", href])
    expect(words).toContain(text);
  for (const text of [page.orOpen, page.closing, page.footer, page.action.label])
    expect(words).toContain(text);
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, link]) => link?.replaceAll("&amp;", "&"));
  expect(links).toEqual([href, href]);
});

test("it loads nothing and runs nothing", async () => {
  const html = await renderMailPage(page);
  expect(html).not.toMatch(/<(script|img|link|iframe|form|object|base)\b|url\(|@import|\son\w+=/i);
});

test("whatever the words hold stays words", async () => {
  const evil = `</p><script>alert(1)</script><img src=x onerror="alert(1)"> & "quotes"`;
  const html = await renderMailPage({
    ...page,
    ...{
      heading: evil,
      paragraphs: [evil],
      facts: [[evil, evil]],
      closing: evil,
      footer: evil,
      orOpen: evil,
    },
    action: { label: evil, href: 'https://elysia.example.org/"><script>alert(1)</script>' },
  });
  expect(html).not.toMatch(/<(script|img)\b/i);
  expect(html.match(/&lt;script&gt;/g)?.length).toBeGreaterThanOrEqual(8);
});

test("the post gets both parts of a mail with a page, and the text of one without", async () => {
  const posted: PostedMail[] = [];
  const mailer = withHtml({ send: async (mail) => void posted.push(mail) }, async () => "<p>x</p>");
  const mail = { key: "k", to: "a@example.org", subject: "s", body: "b" };
  await mailer.send({ ...mail, page });
  await mailer.send(mail);
  expect(posted).toEqual([{ ...mail, html: "<p>x</p>" }, mail]);
});
