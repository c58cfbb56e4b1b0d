import { CopyButton } from "@/components/ui/copy-button";

type CodeBlockProps = { code: string; label: string; copy: { label: string; done: string; failed: string } };

/** A scrolling frame takes the focus, so that keys scroll it (WCAG 2.1.1). */
const keyboardScrollable = { tabIndex: 0 };

/** Code that is read and copied. */
export const CodeBlock = ({ code, label, copy }: CodeBlockProps) => (
  <div className="relative min-w-0">
    <fieldset
      aria-label={label}
      {...keyboardScrollable}
      className="max-h-96 min-w-0 overflow-auto rounded-md bg-sunken"
    >
      <pre className="p-4 pr-12 font-mono text-xs leading-relaxed">{code}</pre>
    </fieldset>
    <CopyButton text={code} {...copy} className="absolute top-2 right-2" />
  </div>
);
