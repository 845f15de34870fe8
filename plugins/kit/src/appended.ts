import { ObjectType } from "type-graphql";
import { checkFacts, columnOf, factsOf } from "./fact.ts";
import { inOneForm } from "./one-form.ts";
import type { AppendOnly, RollUpTable } from "./tables.ts";

/**
 * What every row has of a kind that is only added to: the programme whose chain keeps it, the
 * number of the change that added it, and its place among the rows of its kind in that change.
 */
export abstract class AppendedRow {
  programme!: string;
  seq!: number;
  ordinal!: number;
}

/** A kind of appended row: a class that extends AppendedRow. */
export type AppendedClass<T extends AppendedRow = AppendedRow> = abstract new () => T;

/** What a kind of appended row states of itself. */
export interface AppendedKind {
  readonly type: AppendedClass;
  /** Its name in the API. */
  readonly name: string;
  readonly table: string;
  /** What it is; null for one that the API does not show. */
  readonly words: string | null;
}

const kinds = new Map<AppendedClass, AppendedKind>();

/**
 * Declares a class as a kind of row that is only added to. Its facts are stated as those of a
 * record are; their order enters the digest of each change, so it never changes, and a later fact
 * needs a kind of its own.
 *
 * @param words what it is, for the API; left out for a kind that the API does not show.
 * @example
 * \@appended("spend_entry", "An entry of the spend ledger.")
 * export class SpendEntry extends AppendedRow { … }
 * export const SPEND = appendOnly(SpendEntry);
 */
export function appended(table: string, words?: string) {
  return <T extends AppendedClass>(type: T): void => {
    if (words !== undefined)
      ObjectType(type.name, { simpleResolvers: true, description: words })(
        type as unknown as new () => object,
      );
    kinds.set(type, { type, name: type.name, table, words: words ?? null });
  };
}

/** What a class states of itself as a kind of appended row. */
export function appendedKindOf(type: AppendedClass): AppendedKind | undefined {
  return kinds.get(type);
}

/** A roll-up of a kind of row, by the names of its facts. */
interface RollUpOf<T> extends RollUpTable {
  readonly by: readonly (keyof T & string)[];
  readonly sum: keyof T & string;
}

/** What is said of a kind of row beside its facts. */
interface AppendedOptions<T> {
  readonly rollUp?: RollUpOf<T>;
  readonly named?: readonly (keyof T & string)[];
  readonly takesBack?: readonly [keyof T & string, keyof T & string];
}

/**
 * A kind of appended row as it is kept: its table, and the columns of its facts in their order.
 *
 * @throws Error when the class is not declared with `appended`, or states a flag: a row's digest is
 *   made of its cells as they are kept, and not every database keeps a flag as one.
 */
export function appendOnly<T extends AppendedRow, O extends AppendedOptions<T>>(
  type: AppendedClass<T>,
  options?: O,
): AppendOnly & O {
  const kind = appendedKindOf(type);
  if (!kind) throw new Error(`${type.name} is no kind of appended row. Declare it with @appended.`);
  const facts = factsOf(type);
  const flag = facts.find((fact) => fact.kind === "flag");
  if (flag) throw new Error(`${type.name}.${flag.name} is a flag. State it as a choice.`);
  const columns = Object.fromEntries(facts.map(({ name }) => [name, columnOf(name)]));
  const check = (row: object, kept?: object) => checkFacts(type, row, kept);
  const form = (row: object, kept?: object) => inOneForm(type, row, kept);
  return { table: kind.table, type, columns, check, form, ...options } as unknown as AppendOnly & O;
}
