import { ObjectType } from "type-graphql";
import { Entity } from "typeorm";
import { Marking } from "./marking.ts";
import { ProgrammeRecord, type RecordClass } from "./record.ts";

/** What a kind of record states of itself. */
export interface RecordKind {
  readonly type: RecordClass;
  /** Its name in the API. */
  readonly name: string;
  readonly table: string;
  /** What it is; null for one that the API does not show. */
  readonly words: string | null;
  /** The field of Programme that lists all of the kind, and its words; null when none does. */
  readonly listed: readonly [name: string, words: string] | null;
  /** The marking that every record of the kind has: OFFICIAL_PUBLIC leaves it to the programme. */
  readonly marking: Marking;
}

const kinds = new Map<string, RecordKind>();
const byType = new Map<RecordClass, RecordKind>();

/** How a kind of record shows itself, beside what it is. */
export interface RecordOptions {
  /** Its name in the API, unless that of its class. */
  readonly name?: string;
  /** The field of Programme that lists all of the kind, and its words. */
  readonly listed?: readonly [name: string, words: string] | null;
  /** The marking that every record of the kind has, whatever its programme's; none unless given. */
  readonly marking?: Marking;
}

/**
 * Declares a class as a kind of record: its table, what it is, and the list of a programme that
 * holds all of them.
 *
 * @param words what it is, for the API; left out for a kind that the API does not show.
 * @example
 * \@record("lot", "A unit of procurement, with a ceiling.", { listed: ["lots", "Its lots."] })
 * export class Lot extends ProgrammeRecord { … }
 */
export function record(
  table: string,
  words?: string,
  { name, listed = null, marking = Marking.OFFICIAL_PUBLIC }: RecordOptions = {},
) {
  return <T extends RecordClass>(type: T): void => {
    Entity(table)(type);
    const shown = { implements: ProgrammeRecord, simpleResolvers: true, description: words ?? "" };
    if (words !== undefined)
      ObjectType(name ?? type.name, shown)(type as unknown as new () => object);
    const kind = { type, name: name ?? type.name, table, words: words ?? null, listed, marking };
    // Of two that claim one table the host refuses the later; links go on leading to the first.
    if (!kinds.has(table)) kinds.set(table, kind);
    byType.set(type, kind);
  };
}

/** The kind of record that a table holds, if its class is loaded. */
export function kindAt(table: string): RecordKind | undefined {
  return kinds.get(table);
}

/** What a class states of itself as a kind of record. */
export function kindOf(type: RecordClass): RecordKind | undefined {
  return byType.get(type);
}
