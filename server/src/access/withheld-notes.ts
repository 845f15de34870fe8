import type { Withheld } from "@tranche/plugin-kit";

/** A field of an answer that is null because it is withheld. */
export type WithheldNote = { readonly path: readonly (string | number)[] } & Pick<
  Withheld,
  "marking" | "caveat" | "basis" | "reason" | "ceasesOn"
>;

/** What one request asked for and is withheld; it goes out as `extensions.withheld`. */
export class WithheldNotes {
  private readonly notes = new Map<string, WithheldNote>();

  add(
    path: readonly (string | number)[],
    { marking, caveat, basis, reason, ceasesOn }: Withheld,
  ): void {
    this.notes.set(path.join("."), { path, marking, caveat, basis, reason, ceasesOn });
  }

  get all(): WithheldNote[] {
    return [...this.notes.values()];
  }
}
