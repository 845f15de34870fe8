import { field, view } from "@tranche/plugin-kit";
import { FieldResolver, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Lot } from "../commercial/lot.ts";
import { Allocation } from "../decisions/allocation.ts";
import { approvedOf } from "../decisions/approved-money.ts";
import { Amounts, type Sums } from "../programme/amounts.ts";
import { Programme } from "../programme/programme.ts";
import { currentTranche, Tranche } from "../programme/tranche.ts";

@view(
  "What was approved for a part of a programme, and what of it is committed, spent and forecast.",
)
export class FundingPosition {
  programme!: string;

  /** The refs of the tranches counted; null stands for what belongs to none. */
  counted!: ReadonlySet<string | null>;

  @field(() => Tranche, "The tranche, where it is of one; else null.", "nullable")
  tranche!: Tranche | null;

  @field(() => Boolean, "True when allocations and lots that belong to no tranche are counted.")
  countsOutsideTranches!: boolean;

  @field(() => [Allocation], "The allocations it is made of.")
  allocations!: readonly Allocation[];

  @field(() => Amounts, "The sums approved.")
  approved!: Sums;

  @field(() => Amounts, "The yearly rates approved, never part of a sum.")
  approvedPerYear!: Sums;

  @field(
    () => FundingPosition,
    "The rest of the programme's money, which is not counted here; null when all of it is.",
    "nullable",
  )
  leftOut!: FundingPosition | null;
}

/**
 * The position that a programme works with: its current tranche, and the money of no tranche, which
 * would be counted nowhere else.
 */
export async function fundingOf(programme: Programme): Promise<FundingPosition> {
  const reader = Reader.of(programme);
  const tranche = currentTranche((await reader.set(Tranche, programme.ref)).all);
  return positionOf(programme, new Set([tranche?.ref ?? null, null]));
}

/** The position of the tranches that some allocations belong to. */
export async function fundingBehind(
  programme: Programme,
  allocations: readonly string[],
): Promise<FundingPosition> {
  const all = await Reader.of(programme).set(Allocation, programme.ref);
  return positionOf(programme, new Set(allocations.map((ref) => all.get(ref)?.tranche ?? null)));
}

/** The position of everything that a programme has. */
export async function fundingInAll(programme: Programme): Promise<FundingPosition> {
  return positionOf(programme, await everyTranche(programme));
}

async function everyTranche(programme: Programme): Promise<Set<string | null>> {
  const { all } = await Reader.of(programme).set(Tranche, programme.ref);
  return new Set([null, ...all.map(({ ref }) => ref)]);
}

async function positionOf(
  programme: Programme,
  counted: ReadonlySet<string | null>,
): Promise<FundingPosition> {
  const every = await everyTranche(programme);
  const rest = new Set([...every].filter((ref) => !counted.has(ref)));
  const [position, leftOut] = await Promise.all([
    madeOf(programme, counted),
    isEmpty(programme, rest).then((empty) => (empty ? null : madeOf(programme, rest))),
  ]);
  return Reader.of(programme).mark({ ...position, leftOut });
}

async function madeOf(
  programme: Programme,
  counted: ReadonlySet<string | null>,
): Promise<FundingPosition> {
  const reader = Reader.of(programme);
  const [tranches, allocations] = await Promise.all([
    reader.set(Tranche, programme.ref),
    reader.set(Allocation, programme.ref),
  ]);
  const named = [...counted].flatMap((ref) => tranches.get(ref) ?? []);
  const own = allocations.all.filter(({ tranche }) => counted.has(tranche));
  const { sums, perYear } = approvedOf(own);
  return reader.mark({
    ...{ programme: programme.ref, counted },
    tranche: named.length === 1 ? (named[0] as Tranche) : null,
    countsOutsideTranches: counted.has(null),
    allocations: own,
    approved: { ...sums, left: await reader.leftOut(programme.ref, ["allocation.amount"]) },
    approvedPerYear: perYear,
    leftOut: null,
  });
}

/** Whether tranches have neither money nor lots. */
async function isEmpty(programme: Programme, refs: ReadonlySet<string | null>): Promise<boolean> {
  const reader = Reader.of(programme);
  const [allocations, lots] = await Promise.all([
    reader.set(Allocation, programme.ref),
    reader.set(Lot, programme.ref),
  ]);
  return ![...allocations.all, ...lots.all].some(({ tranche }) => refs.has(tranche));
}

@Resolver(() => Programme)
export class FinanceResolver {
  @FieldResolver(() => FundingPosition, {
    description:
      "The money of the current tranche, the first that is not closed, and of no tranche. `leftOut` has the rest, fundingInAll the whole.",
  })
  funding(@Root() programme: Programme) {
    return fundingOf(programme);
  }

  @FieldResolver(() => FundingPosition, { description: "All money of the programme." })
  fundingInAll(@Root() programme: Programme) {
    return fundingInAll(programme);
  }

  @FieldResolver(() => [FundingPosition], {
    description:
      "The money of every tranche, and of no tranche where there is any; together fundingInAll.",
  })
  fundingByTranche(@Root() programme: Programme) {
    return fundingByTranche(programme);
  }
}

/** The position of each tranche, and of what belongs to none where there is any. */
export async function fundingByTranche(programme: Programme): Promise<FundingPosition[]> {
  const every = await everyTranche(programme);
  const positions = await Promise.all(
    [...every].map((ref) => positionOf(programme, new Set([ref]))),
  );
  return positions.filter(({ tranche, allocations }) => tranche || allocations.length > 0);
}
