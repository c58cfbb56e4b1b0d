/**
 * The one table of errors that leave the product: code → HTTP status and public text.
 * The public text says what went wrong and what to do; internal detail stays in `AppError.cause` and the log.
 * The interface translates by code (`errors.<code>` in the message catalogues).
 */
export const errorTable = {
  invalid_input: { status: 422, text: "Some fields are not valid. Correct them and send again." },
  malformed_request: {
    status: 400,
    text: "The request could not be read. Check its format and content type.",
  },
  unauthenticated: { status: 401, text: "Sign in to continue." },
  /** In the words that the product promises, whatever was wrong with it. */
  invalid_token: { status: 401, text: "Token inválido" },
  wrong_credentials: { status: 401, text: "The e-mail address or the password is wrong." },
  code_required: {
    status: 401,
    text: "Send the code of your authenticator app as well, or a recovery code.",
  },
  wrong_code: { status: 401, text: "The code is wrong or was used. Wait for the next one." },
  quota_exceeded: {
    status: 402,
    text: "The plan allows no more of this in this month. Wait for the next month, or ask for a larger plan.",
  },
  plan_limit_reached: {
    status: 402,
    text: "The organisation's plan holds no more of these. Remove some, or ask for a larger plan.",
  },
  forbidden: { status: 403, text: "You do not have permission to do this." },
  account_disabled: {
    status: 403,
    text: "The account is disabled. Write to the administrators of this installation.",
  },
  not_yourself: {
    status: 409,
    text: "Nobody does this to their own account. Ask another administrator.",
  },
  not_impersonable: {
    status: 409,
    text: "Nobody acts in the name of an administrator, or of an account that is disabled.",
  },
  cross_origin: { status: 403, text: "The request came from another site and was refused." },
  session_required: {
    status: 403,
    text: "This is not open to tokens and API keys. Sign in with a browser to do it.",
  },
  not_found: { status: 404, text: "Not found, or not visible to you." },
  method_not_allowed: { status: 405, text: "This address does not answer that method." },
  conflict: { status: 409, text: "The state has changed meanwhile. Reload and try again." },
  in_progress: {
    status: 409,
    text: "The first request with this Idempotency-Key is still under way. Send it again in a moment.",
  },
  not_finished: {
    status: 409,
    text: "The analysis is still under way. Wait until it has ended, or cancel it, and try again.",
  },
  not_cancellable: { status: 409, text: "The run has already ended, so there is nothing to cancel." },
  run_not_ended: {
    status: 409,
    text: "The run has not ended. Wait for its end, or cancel it, and replay it then.",
  },
  replay_unavailable: {
    status: 409,
    text: "The engine keeps the steps of its runs to itself. Replay the run with the tools of its own.",
  },
  personal_space: {
    status: 403,
    text: "A personal space has no members and no classes. Make an organisation, or switch to one.",
  },
  last_admin: {
    status: 409,
    text: "An organisation needs an administrator. Make another member one first.",
  },
  already_member: { status: 409, text: "This person is a member already." },
  already_invited: {
    status: 409,
    text: "This address has an open invitation. Send it again, or revoke it first.",
  },
  invitation_invalid: {
    status: 410,
    text: "This invitation was revoked or has expired. Ask for a new one.",
  },
  invitation_other_address: {
    status: 403,
    text: "This invitation is for another address. Log in with the account of that address.",
  },
  join_code_unknown: {
    status: 404,
    text: "No class that takes anybody in has this code. Check it, or ask the teacher.",
  },
  class_archived: { status: 409, text: "The class is archived. Take it back from the archive first." },
  limit_reached: {
    status: 409,
    text: "The most that is allowed here is reached. Remove what is not needed, and try again.",
  },
  export_limit: {
    status: 429,
    text: "An export is under way, or you have asked for three today. Wait for it, or try again tomorrow.",
  },
  hand_over_first: {
    status: 409,
    text: "You are the last administrator of an organisation with other members. Make one of them an administrator first.",
  },
  deletion_waiting: { status: 409, text: "The deletion of this account has been asked for already." },
  link_invalid: { status: 410, text: "This link was used or has expired. Start again to get a new one." },
  identity_denied: {
    status: 403,
    text: "The sign-in was cancelled at the provider. Start again, or sign in some other way.",
  },
  identity_unverified: {
    status: 403,
    text: "The provider has not verified your e-mail address. Verify it there, or sign up with a password.",
  },
  identity_invalid: {
    status: 400,
    text: "The provider's answer does not belong to a sign-in that is under way here. Start again.",
  },
  identity_taken: { status: 409, text: "This sign-in opens another account already. Unlink it there first." },
  identity_limit: { status: 409, text: "Ten sign-ins are linked already. Unlink one of them first." },
  identity_unavailable: {
    status: 503,
    text: "The sign-in provider does not answer. Try again in a moment, or sign in some other way.",
  },
  last_sign_in: {
    status: 409,
    text: "This is the only way into the account. Set a password first, or link another sign-in.",
  },
  no_password: {
    status: 409,
    text: "The account has no password yet. Ask for a link to set one, and try again.",
  },
  reset_link_invalid: { status: 410, text: "This link was used or has expired. Ask for a new one." },
  too_large: { status: 413, text: "The file is too large. Split it, or send less text." },
  unsupported_type: {
    status: 415,
    text: "This kind of file is not supported. Send plain text or Python source.",
  },
  idempotency_key_reused: {
    status: 422,
    text: "This Idempotency-Key was used for another request. Take a new one for each.",
  },
  empty_text: { status: 422, text: "There is no text to analyse." },
  bad_encoding: {
    status: 422,
    text: "The text is not valid UTF-8. Save the file as UTF-8 and send it again.",
  },
  binary_content: { status: 422, text: "The file is not text. Send plain text or Python source." },
  file_infected: {
    status: 422,
    text: "A scanner found malware in the file, and it was not kept. Check the computer that it came from.",
  },
  document_kind_unknown: {
    status: 415,
    text: "This kind of file is not read. Send PDF, Word (DOCX), plain text, or a scan as PNG, JPEG, WebP or TIFF.",
  },
  document_is_code: {
    status: 415,
    text: "This is Python or an archive, not a document. Hand it in as code.",
  },
  document_polyglot: {
    status: 422,
    text: "The file is two kinds at once, which is refused for safety. Save it anew from the program it was made with.",
  },
  document_macros: {
    status: 422,
    text: "The document has macros in it, which are refused for safety. Save it as DOCX without macros.",
  },
  document_encrypted: {
    status: 422,
    text: "The document is protected by a password. Save it without one and send it again.",
  },
  document_damaged: { status: 422, text: "The file is damaged. Save or scan it anew and send it again." },
  document_bomb: {
    status: 422,
    text: "The file unpacks to far more than it should, which is refused for safety. Save it anew.",
  },
  document_unsafe_paths: {
    status: 422,
    text: "The file has entries that lead out of its folder, which is refused for safety. Save it anew.",
  },
  document_too_long: {
    status: 413,
    text: "The document has too many pages, entries or characters. Send it in parts.",
  },
  document_too_many_pixels: {
    status: 413,
    text: "The image has too many pixels. Scan it at 300 dpi, or make it smaller.",
  },
  document_too_slow: {
    status: 422,
    text: "A page took too long to read. Save the document anew, or send its pages as images.",
  },
  document_not_read: {
    status: 409,
    text: "The text of this document has not been read yet. Wait until it is, and try again.",
  },
  original_missing: {
    status: 410,
    text: "The original of this document lies in the storage no more. Send the file again.",
  },
  archive_unreadable: {
    status: 422,
    text: "The archive is damaged or is no ZIP file. Make it anew, or send the files themselves.",
  },
  archive_encrypted: {
    status: 422,
    text: "The archive is protected by a password. Make it anew without one.",
  },
  archive_too_large: {
    status: 413,
    text: "There is too much at once: at most 10 MB, and 20 MB of Python unpacked. Send it in parts.",
  },
  entry_damaged: {
    status: 422,
    text: "The file is damaged inside its archive. Make the archive anew, or send the file itself.",
  },
  too_many_files: { status: 422, text: "At most 200 files at once. Send them in parts." },
  no_python_files: {
    status: 422,
    text: "There is no Python file among them. Send .py files or a ZIP of them.",
  },
  original_damaged: {
    status: 422,
    text: "The stored original no longer matches its checksum. Send it again.",
  },
  too_many_requests: { status: 429, text: "Too many requests. Wait a moment and try again." },
  too_many_attempts: {
    status: 429,
    text: "Too many failed attempts. Wait a few minutes before the next one.",
  },
  internal: { status: 500, text: "Something failed on our side. It was logged; try again in a moment." },
  unavailable: { status: 503, text: "A part of the service is down. Try again in a moment." },
} as const satisfies Record<string, { status: number; text: string }>;
