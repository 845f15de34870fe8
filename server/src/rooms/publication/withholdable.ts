import {
  type AppendOnly,
  badInput,
  factsOf,
  kindOf,
  type RecordClass,
  Refusal,
} from "@tranche/plugin-kit";
import type { HostView } from "../../access/host-view.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Withholding } from "../../records/withholding.ts";
import { Programme } from "../programme/programme.ts";

/** Something that can be withheld: a kind of record or row, and whether one of it is there. */
interface Candidate {
  /** Its table, as \`changes\` names it. */
  readonly kind: string;
  /** Its type in the API. */
  readonly name: string;
  /** The fields that may be withheld by themselves. */
  readonly fields: readonly string[];
  readonly isThere: (writer: ChangeTransaction, ref: string) => Promise<boolean>;
}

/** What a caller wants withheld. */
export interface Named {
  readonly kind?: string | null | undefined;
  readonly record: string;
  readonly field?: string | null | undefined;
}

/**
 * The kind of the record that a caller names by its ref, of which a fact or the whole is to be
 * withheld. A ref is one record's among its kind alone, so the field may have to tell them apart.
 *
 * @throws Refusal NOT_FOUND when there is no such record; BAD_INPUT when it may be any of several,
 *   or has no such field that may be withheld.
 */
export async function kindNamed(
  host: HostView,
  writer: ChangeTransaction,
  { kind, record, field }: Named,
): Promise<string> {
  const asked = candidates(host).filter((each) => !kind || [each.kind, each.name].includes(kind));
  if (asked.length === 0)
    throw badInput(
      "kind",
      `There is no kind of record "${kind}". Name one by its type, such as Lot, or as \`changes\` does.`,
    );
  const there: Candidate[] = [];
  for (const each of asked) if (await each.isThere(writer, record)) there.push(each);
  if (there.length === 0)
    throw new Refusal(
      "NOT_FOUND",
      "There is no record of that ref. Give the ref of one.",
      "record",
    );
  const fitting = there.filter(({ fields }) => !field || fields.includes(field));
  if (fitting.length === 0) throw badInput("field", fieldFault(field as string, there));
  if (fitting.length > 1)
    throw badInput(
      "kind",
      `${record} may be any of ${fitting.map((each) => each.kind).join(", ")}. Say which.`,
    );
  return (fitting[0] as Candidate).kind;
}

function fieldFault(field: string, there: readonly Candidate[]): string {
  const may = there.flatMap(({ kind, fields }) =>
    fields.length > 0 ? [`of a ${kind} ${fields.join(", ")}`] : [],
  );
  const instead = may.length > 0 ? `Only ${may.join("; ")} may be` : "None of its fields may be";
  return `${field} can't be withheld by itself. ${instead}; leave the field out for the whole record.`;
}

/** All kinds of record and row that can be withheld, wholly or in part. */
function candidates(host: HostView): Candidate[] {
  const records = host.recordTypes().flatMap((type) => {
    const kind = kindOf(type);
    // A programme is marked as a whole; and what is withheld is not itself kept secret.
    if (!kind || type === Programme || type === Withholding) return [];
    return [{ kind: kind.table, name: kind.name, fields: partsOf(type), isThere: isRecord(type) }];
  });
  const rows = host.appendOnly().flatMap((kind) => {
    if (!kind.named || !kind.type) return [];
    return [
      { kind: kind.table, name: kind.type.name, fields: partsOf(kind.type), isThere: isRow(kind) },
    ];
  });
  return [...records, ...rows];
}

function partsOf(type: abstract new () => object): string[] {
  const fields = factsOf(type).filter(({ mayBeWithheld }) => mayBeWithheld);
  return fields.map(({ name }) => name);
}

function isRecord(type: RecordClass): Candidate["isThere"] {
  return async (writer, ref) => (await writer.find(type, ref)) !== null;
}

function isRow({ table, named = [], columns }: AppendOnly): Candidate["isThere"] {
  const name = named.map((fact) => columns[fact]).join(" || '/' || ");
  return async (writer, ref) => {
    const sql = `SELECT 1 AS one FROM "${table}" WHERE programme = ? AND (${name}) = ? LIMIT 1`;
    return (await writer.rows(sql, [writer.stamp.programme, ref])).length > 0;
  };
}
