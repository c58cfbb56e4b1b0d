import { render } from "@react-email/render";
import type { RenderMailPage } from "../port";
import { MailLayout } from "./mail-page";

/** Renders mails by react-email: tables and inline styles, which mail programs understand. React escapes every word. */
export const renderMailPage: RenderMailPage = (page) => render(<MailLayout page={page} />);
