/** A plain-text mail. `key` is unique to its occasion: sending it again changes nothing where the adapter can tell. */
export type Mail = { key: string; to: string; subject: string; body: string };

/** Sends mail, or throws when it could not be handed over (the durable step then tries again). */
export type Mailer = { send(mail: Mail): Promise<void> };
