import { forbidden } from "next/navigation";
import type { ReactNode } from "react";
import { SessionHeader } from "@/app/session-header";
import { requireSession } from "@/lib/composition/session";

/** Spares everybody else the wait; the use cases check each actor themselves. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { actor } = await requireSession();
  if (!actor.permissions.has("users.read")) forbidden();
  return (
    <>
      <SessionHeader />
      <main id="main" tabIndex={-1} className="container-page flex-1 py-8 outline-none sm:py-10">
        {children}
      </main>
    </>
  );
}
