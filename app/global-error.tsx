"use client";

import "./globals.css";

/** The last resort, when even the layout failed: no catalogue is at hand, so it speaks both languages. */
export default function GlobalError({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="pt-BR">
      <body className="grid min-h-dvh place-items-center p-6">
        <main className="grid max-w-md gap-4">
          <h1 className="font-serif text-3xl font-semibold">Algo falhou do nosso lado.</h1>
          <p className="text-muted">
            O erro foi registrado. Tente de novo em instantes.{" "}
            <span lang="en">Something failed on our side. Try again.</span>
          </p>
          <button
            type="button"
            onClick={reset}
            className="w-fit rounded-md bg-accent px-4 py-2 text-on-accent"
          >
            Tentar de novo · <span lang="en">Try again</span>
          </button>
        </main>
      </body>
    </html>
  );
}
