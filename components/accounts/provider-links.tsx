import { LogIn } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { ProviderChoice } from "@/lib/features/accounts/identity-schemas";

type ProviderLinksProps = {
  providers: readonly ProviderChoice[];
  /** What stands between the form and these. */
  or: string;
  label: (provider: string) => string;
  next?: string;
};

/** Ways to sign in elsewhere. Plain links: each leads to another site. */
export function ProviderLinks({ providers, or, label, next }: ProviderLinksProps) {
  if (providers.length === 0) return null;
  const query = next ? `?${new URLSearchParams({ next })}` : "";
  return (
    <div className="mt-6 grid gap-3">
      <p className="flex items-center gap-3 text-sm text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        {or}
      </p>
      {providers.map(({ id, name }) => (
        <Button key={id} asChild className="w-full">
          <a href={`/sign-in/${id}${query}`}>
            <LogIn aria-hidden />
            {label(name)}
          </a>
        </Button>
      ))}
    </div>
  );
}
