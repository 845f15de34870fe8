import { Refusal } from "@tranche/plugin-kit";
import type { Version } from "../records/digest.ts";
import type { ChangeTransaction } from "../records/transaction.ts";

/**
 * Holds a change to the workstreams of whoever makes it: none of the records that it wrote may be of
 * another workstream, or have been before, or have been nobody's. Without this, to amend another's
 * milestone it would be enough to move it into one's own workstream.
 *
 * @throws Refusal FORBIDDEN
 */
export async function holdToWorkstreams(
  transaction: ChangeTransaction,
  workstreams: readonly string[],
): Promise<void> {
  const isOthers = (workstream: string | undefined) =>
    workstream !== undefined && !workstreams.includes(workstream);
  for (const version of transaction.versions) {
    const now = workstreamOf(version.data);
    const before =
      version.operation === "UPDATE" ? await workstreamBefore(transaction, version) : now;
    const isAdopted = now !== undefined && before === undefined;
    if (isOthers(now) || isOthers(before) || isAdopted)
      throw new Refusal(
        "FORBIDDEN",
        `The ${version.entity.replaceAll("_", " ")} "${version.ref}" is not of your workstream. Ask its lead, or the programme office.`,
        "workstream",
      );
  }
}

async function workstreamBefore(
  transaction: ChangeTransaction,
  { entity, ref }: Version,
): Promise<string | undefined> {
  const { programme, seq } = transaction.stamp;
  const [row] = await transaction.rows<{ data: string }>(
    "SELECT data FROM record_version WHERE programme = ? AND entity = ? AND ref = ? AND seq < ? ORDER BY seq DESC LIMIT 1",
    [programme, entity, ref, seq],
  );
  return row && workstreamOf(row.data);
}

/** The workstream that a record names; undefined where it names none, or its kind has none. */
function workstreamOf(data: string): string | undefined {
  return (JSON.parse(data) as { workstream?: string }).workstream;
}
