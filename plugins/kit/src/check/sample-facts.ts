import { getMetadataStorage } from "type-graphql";
import { checkFacts, linksOf } from "../fact.ts";
import { Provenance } from "../provenance.ts";
import type { RecordClass } from "../record.ts";
import { Refusal } from "../refusal.ts";
import type { CheckDatabase } from "./check-database.ts";

/** Before the day that checks look at. It is a text too, so it will do for most facts. */
const DAY = "2020-06-15";

type Facts = Record<string, unknown>;

/**
 * Puts records into every programme: of each kind one with only what it must have, and one with
 * everything. They obey the rules of their facts and the constraints of their tables, so that
 * anybody could have recorded them; what can't be guessed is left out.
 */
export async function addSamples(
  database: CheckDatabase,
  entities: readonly RecordClass[],
  programmes: readonly string[],
): Promise<void> {
  let waiting = entities.flatMap((type) =>
    [sample(database, type, "1", true), sample(database, type, "2", false)].flatMap((facts) =>
      facts ? [{ type, facts }] : [],
    ),
  );
  // A record waits for those that it refers to; when a round adds none, the rest can't be.
  for (let before = waiting.length + 1; waiting.length < before; ) {
    before = waiting.length;
    const refused: typeof waiting = [];
    for (const draft of waiting)
      if (!(await insert(database, draft.type, draft.facts, programmes))) refused.push(draft);
    waiting = refused;
  }
}

function sample(
  database: CheckDatabase,
  type: RecordClass,
  ref: string,
  sparse: boolean,
): Facts | undefined {
  const provenance = Provenance.ILLUSTRATIVE;
  const facts: Facts = { programme: null, ref, revision: 1, seq: 1, source: null, provenance };
  const links = new Set(linksOf(type).map(([field]) => field));
  for (const { propertyName: field, isNullable, type: column } of database.columns(type)) {
    if (field in facts) continue;
    const candidates = links.has(field) ? ["1"] : candidatesFor(type, field, column);
    const fitting = candidates.find((value) => fits(type, facts, field, value));
    if (sparse && isNullable) facts[field] = null;
    else if (fitting !== undefined) facts[field] = fitting;
    else if (isNullable) facts[field] = null;
    else return undefined;
  }
  return facts;
}

function candidatesFor(type: RecordClass, field: string, column: unknown): unknown[] {
  if (column === "boolean") return [true];
  if (column !== "text") return [1];
  return [DAY, ...choicesOf(type, field)];
}

/** The values of an enum, if the field has one as its type in the API. */
function choicesOf(type: RecordClass, field: string): unknown[] {
  const declared = getMetadataStorage().fields.find(
    ({ target, name }) => target === type && name === field,
  );
  const shown: unknown = declared?.getType();
  const isEnum = getMetadataStorage().enums.some(({ enumObj }) => enumObj === shown);
  return isEnum ? Object.values(shown as object) : [];
}

function fits(type: RecordClass, facts: Facts, field: string, value: unknown): boolean {
  try {
    checkFacts(type, { ...facts, [field]: value });
    return true;
  } catch (refusal) {
    // Facts after this one are not stated yet; their refusals do not count.
    return refusal instanceof Refusal && refusal.field !== field;
  }
}

async function insert(
  database: CheckDatabase,
  type: RecordClass,
  facts: Facts,
  programmes: readonly string[],
): Promise<boolean> {
  const columns = database.columns(type).filter(({ propertyName }) => propertyName !== "programme");
  const names = columns.map(({ databaseName }) => `, "${databaseName}"`).join("");
  const values = columns.map(({ propertyName }) => {
    const value = facts[propertyName];
    return typeof value === "boolean" ? Number(value) : value;
  });
  try {
    await database.query(
      `INSERT INTO "${database.table(type)}" (programme${names})
       SELECT value${", ?".repeat(values.length)} FROM json_each(?)`,
      [...values, JSON.stringify(programmes)],
    );
    return true;
  } catch {
    return false;
  }
}
