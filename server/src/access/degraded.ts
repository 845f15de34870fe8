/** Something that a plugin could not answer, reported once however often it was asked for. */
export interface Degraded {
  readonly plugin: string;
  /** The coordinate, as in "Programme.people". */
  readonly path: string;
  readonly reason: string;
  count: number;
}

/** What plugins could not answer in one request; it goes out as `extensions.degraded`. */
export class DegradedNotes {
  private readonly notes = new Map<string, Degraded>();

  add(plugin: string, path: string, reason: string, count = 1): void {
    const key = `${plugin} ${path}`;
    const note = this.notes.get(key) ?? { plugin, path, reason, count: 0 };
    note.count += count;
    this.notes.set(key, note);
  }

  get all(): Degraded[] {
    return [...this.notes.values()];
  }
}
