/** A part of a plugin as it was written, which may be anything: JavaScript has no types. */
export type Loose<T> = { readonly [K in keyof T]?: unknown };

/** A value as a sentence may show it, whatever it is. */
export function spelled(value: unknown): string {
  if (typeof value === "string")
    return value.length > 60 ? `"${value.slice(0, 57)}…"` : `"${value}"`;
  if (Array.isArray(value)) return "a list";
  if (typeof value === "function") return "a function";
  if (typeof value === "object" && value !== null) return "an object";
  return String(value);
}

export function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
