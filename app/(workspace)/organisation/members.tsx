import { UserX } from "lucide-react";
import { orInterrupt } from "@/app/interrupt";
import { PageLinks } from "@/app/page-links";
import { pathWith } from "@/app/page-props";
import { requestIntl } from "@/app/request-intl";
import { MemberTable } from "@/components/organisations/member-table";
import { ChoiceLinks } from "@/components/ui/choice-links";
import { EmptyState } from "@/components/ui/empty-state";
import { SearchForm } from "@/components/ui/search-form";
import { organisations } from "@/lib/composition/organisations";
import { listMembersQuery, memberRole } from "@/lib/features/accounts/organisation-schemas";
import type { Actor } from "@/lib/kernel/actor";
import { changeRole, removeMember } from "./actions";

const path = "/organisation";

type MembersProps = { actor: Actor; filter: { role?: string; query?: string; cursor?: string } };

/** Who is of the organisation, by role and name. */
export async function Members({ actor, filter }: MembersProps) {
  const intl = await requestIntl();
  const { t, term } = intl;
  const role = memberRole.safeParse(filter.role).data;
  const q = filter.query?.slice(0, 200);
  const page = await orInterrupt(
    organisations().listMembers(actor, listMembersQuery.parse({ role, query: q, cursor: filter.cursor })),
  );
  const grantable = actor.permissions.has("members.write") ? organisations().rolesToGrant(actor) : [];
  return (
    <section aria-labelledby="members-heading" className="grid grid-cols-1 gap-3">
      <h2 id="members-heading" className="font-serif text-xl font-semibold">
        {t("organisation.members")}
      </h2>
      <SearchForm
        path={path}
        name="q"
        label={t("organisation.findMember")}
        submit={t("search.submit")}
        value={q}
        keep={{ role }}
      />
      <ChoiceLinks
        label={t("organisation.role")}
        choices={[undefined, ...memberRole.options].map((each) => ({
          href: pathWith(path, { role: each, q }),
          label: each ? term("memberRoles", each) : t("organisation.everyRole"),
          current: role === each,
        }))}
      />
      {page.items.length > 0 ? (
        <MemberTable
          members={page.items}
          intl={intl}
          grantable={grantable}
          changeRole={(id) => changeRole.bind(null, id)}
          remove={(id) => removeMember.bind(null, id)}
        />
      ) : (
        <EmptyState icon={UserX} title={t("organisation.nobodyFound")} />
      )}
      <PageLinks t={t} path={path} keep={{ role, q }} cursor={filter.cursor} next={page.next} />
    </section>
  );
}
