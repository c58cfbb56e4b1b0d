import type { CelInput } from "@bufbuild/cel";

/**
 * A JSON object as CEL reads it. Nothing is copied: only what an expression touches is looked at. A missing field is null,
 * as on the real server, and `has()` tells it apart. Own fields only, so that `constructor` is a field like any other.
 */
export class JsonMap extends Map<string, CelInput> {
  constructor(private readonly fields: object) {
    super();
  }

  override get size(): number {
    return Object.keys(this.fields).length;
  }

  override get(key: string): CelInput {
    return Object.hasOwn(this.fields, key) ? toInput(Reflect.get(this.fields, key)) : null;
  }

  override has(key: string): boolean {
    return Object.hasOwn(this.fields, key);
  }

  override keys(): MapIterator<string> {
    return Object.keys(this.fields).values();
  }

  override *entries(): MapIterator<[string, CelInput]> {
    for (const key of Object.keys(this.fields)) yield [key, this.get(key)];
  }

  override forEach(visit: (value: CelInput, key: string, map: Map<string, CelInput>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}

/** A value that came from JSON. Numbers are CEL's double, as on the real server. */
function toInput(value: unknown): CelInput {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "object" || value === null) return null;
  return Array.isArray(value) ? value.map(toInput) : new JsonMap(value);
}
