import { Search } from "lucide-react";
import { Button } from "./button";
import { Input } from "./field";

type SearchFormProps = {
  path: string;
  name: string;
  label: string;
  submit: string;
  value?: string;
  hint?: string;
  /** Filters that stay when searching anew. */
  keep?: Readonly<Record<string, string | undefined>>;
};

/** A search as a plain GET form: its result has an address and needs no JavaScript. */
export function SearchForm({ path, name, label, submit, value, hint, keep = {} }: SearchFormProps) {
  return (
    <search>
      <form action={path} method="get" className="flex gap-2">
        {Object.entries(keep).map(([kept, keptValue]) =>
          keptValue ? <input key={kept} type="hidden" name={kept} value={keptValue} /> : null,
        )}
        <div className="relative min-w-0 flex-1">
          <Search aria-hidden className="pointer-events-none absolute top-3 left-3 size-4 text-muted" />
          <Input
            type="search"
            name={name}
            aria-label={label}
            placeholder={hint ?? label}
            defaultValue={value}
            maxLength={200}
            className="pl-9"
          />
        </div>
        <Button type="submit" variant="primary">
          {submit}
        </Button>
      </form>
    </search>
  );
}
