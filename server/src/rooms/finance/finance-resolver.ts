import { field, view } from "@tranche/plugin-kit";
import { FieldResolver, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Allocation } from "../decisions/allocation.ts";
import { approvedOf } from "../decisions/approved-money.ts";
import { Amounts, type Sums } from "../programme/amounts.ts";
import { Programme } from "../programme/programme.ts";
import { currentTranche, Tranche } from "../programme/tranche.ts";

@view("What was approved for a tranche, and what of it is committed, spent and forecast.")
export class FundingPosition {
  programme!: string;

  @field(() => Tranche, "The tranche; null for money outside one.", "nullable")
  tranche!: Tranche | null;

  @field(() => [Allocation], "The allocations it is made of.")
  allocations!: readonly Allocation[];

  @field(() => Amounts, "The sums approved.")
  approved!: Sums;

  @field(() => Amounts, "The yearly rates approved, never part of a sum.")
  approvedPerYear!: Sums;
}

/** The position of the current tranche, that being the money the programme works with. */
export async function fundingOf(programme: Programme): Promise<FundingPosition> {
  const reader = Reader.of(programme);
  const tranches = await reader.set(Tranche, programme.ref);
  return positionOf(programme, currentTranche(tranches.all));
}

async function positionOf(programme: Programme, tranche: Tranche | null): Promise<FundingPosition> {
  const reader = Reader.of(programme);
  const allocations = await reader.set(Allocation, programme.ref);
  const own = allocations.where("tranche", tranche?.ref ?? null);
  const { sums, perYear } = approvedOf(own);
  return reader.mark({
    programme: programme.ref,
    tranche,
    allocations: own,
    approved: sums,
    approvedPerYear: perYear,
  });
}

@Resolver(() => Programme)
export class FinanceResolver {
  @FieldResolver(() => FundingPosition, {
    description:
      "The money of the current tranche: the first that is not closed. Other tranches: fundingByTranche.",
  })
  funding(@Root() programme: Programme) {
    return fundingOf(programme);
  }

  @FieldResolver(() => [FundingPosition], {
    description: "The money of every tranche, and of the allocations outside one.",
  })
  async fundingByTranche(@Root() programme: Programme) {
    const { all } = await Reader.of(programme).set(Tranche, programme.ref);
    const positions = await Promise.all([null, ...all].map((each) => positionOf(programme, each)));
    return positions.filter(({ tranche, allocations }) => tranche || allocations.length > 0);
  }
}
