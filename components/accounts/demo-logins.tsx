import { Code, GraduationCap, KeyRound, ShieldCheck } from "lucide-react";

type DemoLogin = { email: string; role: string };
type DemoLoginsProps = {
  title: string;
  hint: string;
  roleName: (role: string) => string;
  logins: readonly DemoLogin[];
  action: (form: FormData) => Promise<void>;
  next?: string;
};

const icons = new Map([
  ["student", GraduationCap],
  ["developer", Code],
  ["admin", ShieldCheck],
]);

/** The demo's accounts, each entered by one click; plain forms, so that they work without JavaScript. */
export function DemoLogins({ title, hint, roleName, logins, action, next }: DemoLoginsProps) {
  return (
    <section aria-labelledby="demo-logins" className="mt-8 border-t border-line pt-6">
      <h2 id="demo-logins" className="text-sm font-semibold">
        {title}
      </h2>
      <p className="mt-0.5 text-sm text-muted">{hint}</p>
      <ul className="mt-3 grid gap-2">
        {logins.map((login) => {
          const Icon = icons.get(login.role) ?? KeyRound;
          return (
            <li key={login.email}>
              <form action={action}>
                {next ? <input type="hidden" name="next" value={next} /> : null}
                <button
                  type="submit"
                  name="email"
                  value={login.email}
                  className="flex w-full items-center gap-3 rounded-md border border-line bg-surface px-3.5 py-2.5 text-left transition-colors hover:border-accent hover:bg-accent-soft"
                >
                  <Icon aria-hidden className="size-4 shrink-0 text-accent" />
                  <span className="min-w-0 flex-1">
                    <span className="block text-sm font-medium">{roleName(login.role)}</span>
                    <span className="block truncate text-xs text-muted">{login.email}</span>
                  </span>
                </button>
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
