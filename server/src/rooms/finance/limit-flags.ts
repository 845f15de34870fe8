import { type Choice, choices, derived, field, Money, view } from "@tranche/plugin-kit";
import { ID } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { AwardLotPayload } from "../commercial/award-lot.ts";
import { plannedUnder } from "../commercial/commercial-resolver.ts";
import { Contract } from "../commercial/contract.ts";
import { possibleSplitting } from "../commercial/possible-splitting.ts";
import { Allocation, AllocationBasis, CapitalPlanLine } from "../decisions/allocation.ts";
import { remainingOf } from "../decisions/approved-money.ts";
import { Delegation } from "../decisions/delegation.ts";
import { fiscalYearOf } from "../programme/fiscal-year.ts";
import { Programme } from "../programme/programme.ts";
import { type FundingPosition, fundingByTranche, fundingInAll } from "./finance-resolver.ts";
import { headroomIn } from "./position-resolver.ts";
import { spentByLot, spentByMonth } from "./spend-sums.ts";

export const LimitFlagKind = choices("LimitFlagKind", "What a limit flag is about.", {
  OVERSPENT: "More was spent than the allocation, which allows overspending.",
  SPENT_BEYOND_CONTRACT: "More was spent on a lot than the value of its contract.",
  PLANNED_BEYOND_DELEGATION:
    "The lots planned under a delegation are more than can be awarded under it.",
  COMMITTED_BEYOND_APPROVED:
    "More is committed and spent than was approved, in all or of one kind of money.",
  PLAN_OVERDRAWN: "More is drawn from a line of a capital plan than its budget.",
  POSSIBLE_SPLITTING:
    "Awards to one supplier, each below the procurement threshold, reach it together within a year.",
});
export type LimitFlagKind = Choice<typeof LimitFlagKind>;

@view("Something that is beyond a limit, or about to be, and was not refused.")
export class LimitFlag {
  @field(() => LimitFlagKind, "What it is about.")
  kind!: LimitFlagKind;

  @field(() => [ID], "The refs of the records that it concerns.")
  about!: readonly string[];

  @field(() => Money, "The amount in question.", "nullable")
  amount!: number;

  @field(() => Money, "The limit; null when it is a number of lots.", "nullable")
  limit!: number | null;

  @field(() => String, "What is beyond the limit and what to do, as a sentence.")
  message!: string;
}

export const limitFlagFields = [
  derived(
    Programme,
    async (programme) => ({
      limitFlags: await limitFlagsOf(Reader.of(programme), programme.ref),
    }),
    {
      limitFlags: [
        () => [LimitFlag],
        "What is beyond a limit or about to be, and was not refused.",
      ],
    },
  ),
  derived(AwardLotPayload, async (payload) => ({ flags: await flagsOf(payload) }), {
    flags: [() => [LimitFlag], "What to check about the contract awarded."],
  }),
];

async function flagsOf({ programme, contract }: AwardLotPayload): Promise<LimitFlag[]> {
  if (!contract) return [];
  const flags = await limitFlagsOf(Reader.of(contract), programme);
  return flags.filter(({ about }) => about.includes(contract.ref));
}

/** All limit flags of a programme. */
export async function limitFlagsOf(reader: Reader, programme: string): Promise<LimitFlag[]> {
  const all = await Promise.all([
    overspent(reader, programme),
    beyondContract(reader, programme),
    beyondDelegation(reader, programme),
    beyondApproved(reader, programme),
    overdrawn(reader, programme),
    splitting(reader, programme),
  ]);
  return all.flat();
}

async function overspent(reader: Reader, programme: string): Promise<LimitFlag[]> {
  const spent = await spentByMonth(reader, programme);
  return (await reader.set(Allocation, programme)).all.flatMap(({ ref, amount: limit, basis }) => {
    const years = new Map<string, number>();
    for (const { allocation, month, amount } of spent) {
      if (allocation !== ref) continue;
      const of = basis === AllocationBasis.PER_YEAR ? `${ref} in ${fiscalYearOf(month)}` : ref;
      years.set(of, (years.get(of) ?? 0) + amount);
    }
    return [...years]
      .filter(([, amount]) => amount > limit)
      .map(([of, amount]) => ({
        kind: LimitFlagKind.OVERSPENT,
        about: [ref],
        amount,
        limit,
        message: `More was spent from ${of} than was allocated. Record a decision that approves more, or reverse what is wrong.`,
      }));
  });
}

async function beyondContract(reader: Reader, programme: string): Promise<LimitFlag[]> {
  const spent = await spentByLot(reader, programme);
  return (await reader.set(Contract, programme)).all.flatMap(({ ref, lot, value }) => {
    const amount = spent
      .filter((each) => each.lot === lot)
      .reduce((sum, each) => sum + each.amount, 0);
    if (value === null || amount <= value) return [];
    const message = `More was spent on ${lot} than the value of contract ${ref}. Vary the contract, or reverse what is wrong.`;
    return {
      kind: LimitFlagKind.SPENT_BEYOND_CONTRACT,
      about: [ref, lot],
      amount,
      limit: value,
      message,
    };
  });
}

async function beyondDelegation(reader: Reader, programme: string): Promise<LimitFlag[]> {
  const delegations = (await reader.set(Delegation, programme)).all;
  const planned = await Promise.all(delegations.map(plannedUnder));
  return delegations.flatMap(({ ref, limit, limitCount }, index) => {
    const { amount, count } = planned[index] as { amount: number; count: number };
    const beyondValue = limit !== null && amount > limit;
    if (!beyondValue && (limitCount === null || count <= limitCount)) return [];
    return {
      kind: LimitFlagKind.PLANNED_BEYOND_DELEGATION,
      about: [ref],
      amount,
      limit: beyondValue ? limit : null,
      message: `${count} lots are planned under ${ref}, more than can be awarded under it. Plan less, or record a decision that delegates more.`,
    };
  });
}

/** No negative headroom goes unsaid: of a tranche, of no tranche, or of all. */
async function beyondApproved(reader: Reader, ref: string): Promise<LimitFlag[]> {
  const programme = (await reader.set(Programme, ref)).get(ref);
  if (!programme) return [];
  const [parts, whole] = await Promise.all([fundingByTranche(programme), fundingInAll(programme)]);
  const positions = parts.length === 1 ? parts : [...parts, whole];
  const flags = await Promise.all(
    positions.map(async (position) => {
      const headroom = await headroomIn(position);
      const name =
        position.tranche?.ref ?? (position === whole ? "the whole programme" : "no tranche");
      return KINDS_OF_MONEY.flatMap(([kind, words]) => {
        const left = headroom[kind];
        return left === null || left >= 0 ? [] : [beyond(position, name, words, kind, -left)];
      }).slice(0, 1);
    }),
  );
  return flags.flat();
}

const KINDS_OF_MONEY = [
  ["total", "money"],
  ["revenue", "revenue"],
  ["capital", "capital"],
] as const;

function beyond(
  { tranche, approved, programme }: FundingPosition,
  name: string,
  words: string,
  kind: "total" | "revenue" | "capital",
  excess: number,
): LimitFlag {
  return {
    kind: LimitFlagKind.COMMITTED_BEYOND_APPROVED,
    about: [tranche?.ref ?? programme],
    amount: approved[kind] + excess,
    limit: approved[kind],
    message: `Of ${name}, more ${words} is committed and spent than was approved. Record a decision that approves more, vary a contract, or reverse what is wrong.`,
  };
}

async function overdrawn(reader: Reader, programme: string): Promise<LimitFlag[]> {
  const [lines, allocations] = await Promise.all([
    reader.set(CapitalPlanLine, programme),
    reader.set(Allocation, programme),
  ]);
  return lines.all.flatMap(({ ref, budget }) => {
    const remaining = remainingOf(budget, allocations.where("drawnFrom", ref));
    if (remaining >= 0) return [];
    return {
      kind: LimitFlagKind.PLAN_OVERDRAWN,
      about: [ref],
      amount: budget - remaining,
      limit: budget,
      message: `More is drawn from "${ref}" than its budget in the capital plan. Draw less, or record the plan's larger budget.`,
    };
  });
}

async function splitting(reader: Reader, programme: string): Promise<LimitFlag[]> {
  const { all } = await reader.set(Contract, programme);
  return possibleSplitting(all).map(({ supplier, total, threshold, contracts }) => ({
    kind: LimitFlagKind.POSSIBLE_SPLITTING,
    about: contracts,
    amount: total,
    limit: threshold,
    message: `Awards to ${supplier}, each below the procurement threshold, reach it together within a year. Say why they are separate needs, or advertise.`,
  }));
}
