import type { Actor } from "@/lib/kernel/actor";
import type { Clock } from "@/lib/kernel/clock";
import { AppError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { parseInput } from "@/lib/kernel/parse-input";
import type {
  AdminUserRepository,
  LockoutKeys,
  StoredUser,
  UserChange,
  UserChanged,
} from "../../admin-ports";
import { type ChangeUserBody, changeUserBody, type UserDetail } from "../../admin-schemas";
import { normaliseEmail } from "../../domain/email";
import { platformNote } from "../../domain/platform-note";
import type { KnownDevices } from "../../session-ports";
import { requireAdmin, requireDone, requireOther } from "./require-admin";

type Deps = { adminUsers: AdminUserRepository; devices: KnownDevices; clock: Clock };

/** One user with all that administrators see. @throws AppError `forbidden`, `not_found` */
export function makeGetUser({ adminUsers, devices, clock }: Deps) {
  return async (actor: Actor, userId: string): Promise<UserDetail> => {
    requireAdmin(actor, "users.read");
    const now = clock();
    const user = isId(userId) ? await adminUsers.find(userId, now) : null;
    if (!user) throw new AppError("not_found");
    return present(user, await adminUsers.countLockouts(lockoutKeys(devices, user), now));
  };
}

/**
 * Makes one change of somebody else's account, with the reason for it: their role on the platform, whether they get in,
 * the end of their second factor, or of what failed logins keep them waiting for. Nobody changes themselves, so that an
 * administrator is always left.
 * @throws AppError `forbidden`, `not_found`, `not_yourself`, `invalid_input` (field `reason`)
 */
export function makeChangeUser({ adminUsers, devices, clock }: Deps) {
  return async (actor: Actor, userId: string, input: ChangeUserBody): Promise<void> => {
    requireAdmin(actor, "users.write");
    const body = parseInput(changeUserBody, input);
    requireOther(actor, userId);
    const at = clock();
    const user = await adminUsers.find(userId, at);
    if (!user) throw new AppError("not_found");
    const { action, details, make } = changeOf(adminUsers, body, lockoutKeys(devices, user));
    const target = { kind: "user", id: userId, name: user.name };
    const note = platformNote(actor, action, { target, details: { ...details, reason: body.reason }, at });
    requireDone(await make({ userId, adminId: actor.userId, at, note }));
  };
}

type Action = Parameters<typeof platformNote>[1];
type Change = {
  action: Action;
  details?: Record<string, string>;
  make: (change: UserChange) => Promise<UserChanged>;
};

function changeOf(adminUsers: AdminUserRepository, body: ChangeUserBody, keys: LockoutKeys): Change {
  const { platformRole: role, disabled, secondFactor } = body;
  if (role !== undefined)
    return {
      action: "user.role_changed",
      details: { role },
      make: (change) => adminUsers.setRole({ ...change, role }),
    };
  if (disabled !== undefined)
    return disabled
      ? { action: "user.disabled", make: adminUsers.disable }
      : { action: "user.enabled", make: adminUsers.enable };
  if (secondFactor === null)
    return { action: "user.second_factor_reset", make: adminUsers.resetSecondFactor };
  return {
    action: "user.lockouts_cleared",
    make: (change) => adminUsers.clearLockouts(change, keys),
  };
}

/** The counters of an account, as the lockout names them. */
const lockoutKeys = (devices: KnownDevices, { id, email }: StoredUser): LockoutKeys => ({
  account: `account/${devices.accountKey(normaliseEmail(email))}/`,
  code: `code/${id}`,
});

const present = (user: StoredUser, lockouts: number): UserDetail => ({
  ...user,
  lockouts,
  createdAt: user.createdAt.toISOString(),
  passwordChangedAt: user.passwordChangedAt.toISOString(),
  disabledAt: user.disabledAt?.toISOString() ?? null,
  secondFactor: user.secondFactor && {
    ...user.secondFactor,
    confirmedAt: user.secondFactor.confirmedAt.toISOString(),
  },
  memberships: user.memberships.map((one) => ({ ...one, since: one.since.toISOString() })),
});
