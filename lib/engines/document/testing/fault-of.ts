import { DocumentError } from "../document-error";

/** The code that a reader refuses a file with; "read" when it reads it. Any other error is thrown on. */
export async function faultOf(read: () => unknown): Promise<string> {
  try {
    await read();
    return "read";
  } catch (error) {
    if (error instanceof DocumentError) return error.code;
    throw error;
  }
}
