import type { ReactNode } from "react";
import { SessionHeader } from "@/app/session-header";

export default function WorkspaceLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <SessionHeader />
      <main id="main" tabIndex={-1} className="container-page flex-1 py-8 outline-none sm:py-10">
        {children}
      </main>
    </>
  );
}
