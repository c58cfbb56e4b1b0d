import { Check } from "lucide-react";
import type { Localisation } from "@/components/i18n/intl";
import { Cell, HeadCell, Table } from "@/components/ui/table";
import { permissions } from "@/lib/kernel/actor";

type RoleMatrixProps = {
  roles: readonly { role: string; permissions: readonly string[] }[];
  intl: Localisation;
};

/** Which role may do what. */
export function RoleMatrix({ roles, intl: { t, term } }: RoleMatrixProps) {
  return (
    <Table label={t("admin.roles")}>
      <thead>
        <tr>
          <HeadCell>{t("admin.permission")}</HeadCell>
          {roles.map(({ role }) => (
            <HeadCell key={role} className="text-center">
              {role === "admin" ? term("roles", role) : term("memberRoles", role)}
            </HeadCell>
          ))}
        </tr>
      </thead>
      <tbody>
        {permissions.map((permission) => (
          <tr key={permission}>
            <th
              scope="row"
              className="border-b border-line/70 px-4 py-2 text-left font-mono text-xs font-normal"
            >
              {permission}
            </th>
            {roles.map(({ role, permissions: held }) => (
              <Cell key={role} className="relative py-2 text-center">
                {held.includes(permission) ? (
                  <>
                    <Check aria-hidden className="mx-auto size-4 text-positive" />
                    <span className="sr-only">{t("admin.may")}</span>
                  </>
                ) : (
                  <span className="sr-only">{t("admin.mayNot")}</span>
                )}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
