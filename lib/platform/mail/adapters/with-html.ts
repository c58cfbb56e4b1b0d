import type { Mailer, MailPost, RenderMailPage } from "../port";

/** A mailer that makes the HTML part of each mail that has a page, and hands both parts to the post. */
export const withHtml = (post: MailPost, renderPage: RenderMailPage): Mailer => ({
  send: async ({ page, ...mail }) => post.send(page ? { ...mail, html: await renderPage(page) } : mail),
});
