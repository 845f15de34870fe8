import { Month, monthOf } from "@tranche/plugin-kit";
import { FieldResolver, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Contract } from "../commercial/contract.ts";
import { Allocation, AllocationBasis } from "../decisions/allocation.ts";
import { Amounts, NOT_RECORDED, type SpendKind, sumByKind } from "../programme/amounts.ts";
import { ClosedMonth } from "./closed-month.ts";
import { contractsOf } from "./contracts-of.ts";
import { FundingPosition } from "./finance-resolver.ts";
import { headroomOf } from "./headroom.ts";
import { leftOutOf } from "./left-out.ts";
import { type Closing, outturnOf, unclosedMonths } from "./outturn.ts";
import { forecastMonths } from "./read-spend-forecast.ts";
import { spentByLot, spentByMonth } from "./spend-sums.ts";

interface Amount {
  readonly kind: SpendKind;
  readonly amount: number;
}

@Resolver(() => FundingPosition)
export class LedgerPositionResolver {
  @FieldResolver(() => Amounts, {
    description: "What was spent from its allocations; null while nothing is recorded.",
  })
  async actual(@Root() position: FundingPosition) {
    const [spent, { actual: left }] = await Promise.all([spentFrom(position), leftOutOf(position)]);
    return { ...sumOrNothing(spent), left };
  }

  @FieldResolver(() => Amounts, {
    description:
      "The sum of the current spend forecasts, over all their months; null while there is none.",
  })
  async forecast(@Root() position: FundingPosition) {
    const [months, { forecast: left }] = await Promise.all([
      forecastFor(position),
      leftOutOf(position),
    ]);
    return { ...sumOrNothing(months), left };
  }

  @FieldResolver(() => Amounts, {
    description:
      "The expected outturn: what was spent in the months that are over or closed, and the forecast of those that are open; the month in hand is open until it is closed. Null while nothing is spent or forecast.",
  })
  async outturn(@Root() position: FundingPosition) {
    const [[spent, forecast, closing], left] = await Promise.all([
      ledgerOf(position),
      leftOutOf(position),
    ]);
    const isKnown = spent.length + forecast.length > 0;
    const amounts = isKnown ? outturnOf(spent, forecast, closing) : NOT_RECORDED;
    return { ...amounts, left: left.actual + left.forecast };
  }

  @FieldResolver(() => [Month], {
    description:
      "The months that are over, of which anything is spent or forecast, and that are not closed: more may come of them.",
  })
  async unclosedMonths(@Root() position: FundingPosition) {
    return unclosedMonths(...(await ledgerOf(position)));
  }

  @FieldResolver(() => Amounts, {
    description:
      "What may still be committed: approved, less what contracts commit, less spend that no contract covers. Revenue and capital are null while a contract does not say which of them pays it.",
  })
  async headroom(@Root() position: FundingPosition) {
    const [amounts, left] = await Promise.all([headroomIn(position), leftOutOf(position)]);
    return { ...amounts, left: left.approved + left.committed + left.actual };
  }
}

/**
 * What of a position may still be committed. What is spent on a contract's lot counts where the lot
 * is, whichever allocation paid it, so that positions add up to the whole.
 */
export async function headroomIn(position: FundingPosition): Promise<Amounts> {
  const reader = Reader.of(position);
  const [own, contracts, allocations, spent] = await Promise.all([
    contractsOf(position),
    reader.set(Contract, position.programme),
    reader.set(Allocation, position.programme),
    spentByLot(reader, position.programme),
  ]);
  const commitments = own.map(({ lot, kind, value }) => ({ lot, kind, value: value ?? 0 }));
  const ownLots = new Set(own.map(({ lot }) => lot));
  const contracted = new Set(contracts.all.map(({ lot }) => lot));
  const ownMoney = new Set(position.allocations.map(({ ref }) => ref));
  const counted = spent.filter(({ lot, allocation }) => {
    // A yearly rate is no part of a sum, nor is what it paid.
    if (allocations.get(allocation)?.basis === AllocationBasis.PER_YEAR) return false;
    return contracted.has(lot) ? ownLots.has(lot) : ownMoney.has(allocation);
  });
  return headroomOf(position.approved, commitments, counted);
}

/** What was spent from the allocations of a position, by lot. */
export async function spentFrom(position: FundingPosition) {
  const refs = new Set(position.allocations.map(({ ref }) => ref));
  const spent = await spentByLot(Reader.of(position), position.programme);
  return spent.filter(({ allocation }) => refs.has(allocation));
}

/** What was spent and forecast by month, and which months are closed. */
export async function ledgerOf(position: FundingPosition) {
  const reader = Reader.of(position);
  const refs = new Set(position.allocations.map(({ ref }) => ref));
  const [spent, forecast, closed] = await Promise.all([
    spentByMonth(reader, position.programme),
    forecastFor(position),
    reader.set(ClosedMonth, position.programme),
  ]);
  const closing: Closing = {
    current: monthOf(reader.day),
    closed: new Set(closed.all.map(({ month }) => month)),
  };
  return [spent.filter(({ allocation }) => refs.has(allocation)), forecast, closing] as const;
}

async function forecastFor(position: FundingPosition) {
  const refs = new Set(position.allocations.map(({ ref }) => ref));
  const months = await forecastMonths(Reader.of(position), position.programme);
  return months.filter(({ allocation }) => refs.has(allocation));
}

function sumOrNothing(items: readonly Amount[]): Amounts {
  return items.length > 0 ? sumByKind(items) : NOT_RECORDED;
}
