/** A mail as a page: a heading, paragraphs, facts, one button with its address in plain sight, a closing and a footer. */
export type MailPage = {
  /** BCP 47. */
  language: string;
  heading: string;
  paragraphs: readonly string[];
  facts: readonly (readonly [label: string, value: string])[];
  action: { label: string; href: string };
  /** Stands before the address that the button opens. */
  orOpen: string;
  closing: string;
  footer: string;
};

/**
 * A mail: plain text, and a page that says the same, for those who read HTML. `key` is unique to its occasion: sending it
 * again changes nothing where the adapter can tell.
 */
export type Mail = { key: string; to: string; subject: string; body: string; page?: MailPage };

/** Sends mail, or throws when it could not be handed over (the durable step then tries again). */
export type Mailer = { send(mail: Mail): Promise<void> };

/** A mail as it leaves the house. */
export type PostedMail = { key: string; to: string; subject: string; body: string; html?: string };

/** Takes mails to their readers, or throws. */
export type MailPost = { send(mail: PostedMail): Promise<void> };

/** The HTML part of a mail. Whatever its words hold, they stay words. */
export type RenderMailPage = (page: MailPage) => Promise<string>;
