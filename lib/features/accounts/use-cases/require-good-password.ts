import { AppError } from "@/lib/kernel/errors";
import { checkPassword } from "../domain/password-policy";

/** @throws AppError `invalid_input` with what is wrong with the field `password` */
export function requireGoodPassword(password: string, email: string): void {
  const problem = checkPassword(password, email);
  if (problem) throw new AppError("invalid_input", { fields: [{ path: "password", message: problem }] });
}
