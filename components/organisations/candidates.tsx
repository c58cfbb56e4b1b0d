import { ActionButton } from "@/components/forms/action-button";
import type { FormAction } from "@/components/forms/form-state";
import type { Localisation } from "@/components/i18n/intl";
import type { OrganisationMember } from "@/lib/features/accounts/organisation-schemas";

type CandidatesProps = {
  members: readonly OrganisationMember[];
  intl: Localisation;
  add: (id: string, role: "student" | "teacher") => FormAction;
};

const teaching = new Set(["teacher", "organiser", "organisation_admin"]);

/** Members of the organisation who may be added to a class. */
export function Candidates({ members, intl: { t }, add }: CandidatesProps) {
  if (members.length === 0) return <p className="text-sm text-muted">{t("organisation.nobodyFound")}</p>;
  return (
    <ul className="grid gap-2">
      {members.map(({ id, name, email, role }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-2">
          <span className="min-w-0">
            <span className="block font-medium">{name}</span>
            <span className="text-xs text-muted [overflow-wrap:anywhere]">{email}</span>
          </span>
          <span className="flex gap-2">
            <ActionButton action={add(id, "student")} label={t("organisation.addStudent")} subject={name} />
            {teaching.has(role) ? (
              <ActionButton action={add(id, "teacher")} label={t("organisation.addTeacher")} subject={name} />
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
