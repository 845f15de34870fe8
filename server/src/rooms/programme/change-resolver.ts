import { field, Instant, kindAt, Marking, mayBeShown, Provenance, view } from "@tranche/plugin-kit";
import { FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import {
  After,
  connectionOf,
  First,
  numbersFromCursor,
  type Page,
  pageOf,
  pageSize,
} from "../../access/page.ts";
import { Reader } from "../../records/reader.ts";
import { Programme } from "./programme.ts";

@view("One numbered, dated and attributed change to a programme.", "Change")
export class ChangeView {
  @field(() => Int, "Its number in the programme's chain, from 1.")
  seq!: number;

  @field(() => Instant, "When it took effect.")
  at!: string;

  @field(() => Boolean, "True when no source gives the day and a plausible one is used instead.")
  atApproximate!: boolean;

  @field(() => Instant, "When it was entered.")
  enteredAt!: string;

  @field(() => String, "Who made it; null where that is not for this reader.", "nullable")
  actor!: string | null;

  @field(() => String, "Why it was made; null when withheld.", "nullable")
  reason!: string | null;

  @field(() => String, "Where its facts are stated, by document and paragraph.", "nullable")
  source!: string | null;

  @field(() => Provenance, "Whether its facts are sourced, recorded or illustrative.")
  provenance!: Provenance;

  @field(() => String, "SHA-256 of this change and all before it, in hexadecimal.")
  digest!: string;

  @field(() => [ChangedRecord], "The records it changed.")
  records!: ChangedRecord[];
}

@view("A record that a change added, updated or deleted.")
export class ChangedRecord {
  @field(() => String, "The kind of record.")
  entity!: string;

  @field(() => ID, "The record's ref.")
  ref!: string;

  @field(() => String, "CREATE, UPDATE or DELETE.")
  operation!: string;
}

const ChangeConnection = connectionOf("Change", () => ChangeView, "change", "changes");

type ChangeRow = Omit<ChangeView, "records">;
type RecordRow = ChangedRecord & { seq: number };

@Resolver(() => Programme)
export class ChangeResolver {
  @FieldResolver(() => ChangeConnection, {
    description: "Its changes, oldest first, up to the instant looked at.",
  })
  async changes(
    @Root() programme: Programme,
    @First() first?: number,
    @After() after?: string,
  ): Promise<Page<ChangeView>> {
    const size = pageSize(first);
    const reader = Reader.of(programme);
    const [from] = numbersFromCursor(after, [0]);
    const upTo = (await reader.position(programme.ref))?.seq ?? 0;
    const rows = await reader.query<ChangeRow>(
      `SELECT seq, at, at_approximate AS "atApproximate", entered_at AS "enteredAt", actor, reason,
         source, provenance, digest
       FROM change WHERE programme = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT ?`,
      [programme.ref, from, upTo, size + 1],
    );
    await reader.redactChanges(programme.ref, rows);
    const touched = await reader.query<RecordRow>(
      `SELECT seq, entity, ref, operation FROM record_version
       WHERE programme = ? AND seq > ? AND seq <= ? ORDER BY seq, ordinal`,
      [programme.ref, from, rows.at(-1)?.seq ?? 0],
    );
    const isHidden = await hiddenRecords(reader, programme.ref);
    const changes = rows.map((row) => ({
      ...row,
      atApproximate: Boolean(row.atApproximate),
      records: touched.filter((each) => each.seq === row.seq && !isHidden(each)),
    }));
    return pageOf(changes, size, ({ seq }) => String(seq));
  }
}

/** Which records are withheld whole from this reader: it is not told that they changed. */
async function hiddenRecords(reader: Reader, programme: string) {
  const { withheld, audience } = await reader.sight(programme);
  const whole = withheld.filter(({ field: part }) => part === null);
  const names = new Set(whole.map(({ kind, record }) => `${kind} ${record}`));
  return ({ entity, ref }: ChangedRecord) => {
    const marking = kindAt(entity)?.marking ?? Marking.OFFICIAL_PUBLIC;
    return names.has(`${entity} ${ref}`) || !mayBeShown(marking, audience);
  };
}
