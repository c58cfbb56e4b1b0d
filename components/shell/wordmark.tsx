import Link from "next/link";

/** The product's name, set like the essays that it reads. */
export function Wordmark({ href }: { href: string }) {
  return (
    <Link href={href} className="group flex items-center gap-2.5 rounded-md pr-1">
      <svg viewBox="0 0 32 32" aria-hidden="true" className="size-7 shrink-0">
        <rect width="32" height="32" rx="7" className="fill-accent" />
        <path
          d="M8 10h11M8 15.5h16M8 21h7"
          className="stroke-on-accent"
          strokeWidth="2.4"
          strokeLinecap="round"
        />
        <path
          d="M18 21.5c1-1.6 2-1.6 3 0s2 1.6 3 0"
          className="stroke-on-accent opacity-70"
          strokeWidth="2"
          fill="none"
          strokeLinecap="round"
        />
      </svg>
      <span className="font-serif text-xl font-semibold tracking-tight">Elysia</span>
    </Link>
  );
}
