import { Users } from "lucide-react";
import { orInterrupt } from "@/app/interrupt";
import { PageLinks } from "@/app/page-links";
import { requestIntl } from "@/app/request-intl";
import { Candidates } from "@/components/organisations/candidates";
import { ClassMemberTable } from "@/components/organisations/class-member-table";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchForm } from "@/components/ui/search-form";
import { organisations } from "@/lib/composition/organisations";
import { listClassMembersQuery } from "@/lib/features/accounts/organisation-schemas";
import type { Actor } from "@/lib/kernel/actor";
import { addClassMember, removeClassMember } from "../actions";

const mostCandidates = 10;

type ClassMembersProps = {
  actor: Actor;
  classId: string;
  cursor?: string;
  /** Who is looked for, to be added. */
  wanted?: string;
  takesIn: boolean;
};

/** Who is of the class, and the way to add members of the organisation. */
export async function ClassMembers({ actor, classId, cursor, wanted, takesIn }: ClassMembersProps) {
  const path = `/organisation/classes/${classId}`;
  const intl = await requestIntl();
  const { t } = intl;
  const query = wanted?.slice(0, 200);
  const [page, found] = await orInterrupt(
    Promise.all([
      organisations().listClassMembers(actor, classId, listClassMembersQuery.parse({ cursor })),
      query ? organisations().listMembers(actor, { query, limit: mostCandidates }) : null,
    ]),
  );
  return (
    <section aria-labelledby="members-heading" className="grid grid-cols-1 gap-3">
      <h2 id="members-heading" className="font-serif text-xl font-semibold">
        {t("organisation.members")}
      </h2>
      {page.items.length > 0 ? (
        <ClassMemberTable
          members={page.items}
          intl={intl}
          remove={(userId) => removeClassMember.bind(null, classId, userId)}
        />
      ) : (
        <EmptyState icon={Users} title={t("organisation.emptyClass")}>
          {t("organisation.emptyClassHint")}
        </EmptyState>
      )}
      <PageLinks t={t} path={path} cursor={cursor} next={page.next} />
      {takesIn ? (
        <>
          <SearchForm
            path={path}
            name="add"
            label={t("organisation.findToAdd")}
            submit={t("search.submit")}
            value={query}
          />
          {found ? (
            <Candidates
              members={found.items}
              intl={intl}
              add={(userId, role) => addClassMember.bind(null, classId, userId, role)}
            />
          ) : null}
        </>
      ) : null}
    </section>
  );
}
