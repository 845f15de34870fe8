import type { ProgrammeRecord, RecordClass } from "@tranche/plugin-kit";
import type { Reader } from "../../records/reader.ts";
import type { RecordSet } from "../../records/record-set.ts";
import { Contract, ContractVariation } from "../commercial/contract.ts";
import { Lot } from "../commercial/lot.ts";
import { Allocation } from "../decisions/allocation.ts";
import { DecisionFigure } from "../decisions/decision.ts";
import { Delegation } from "../decisions/delegation.ts";
import type { Cell, Sum } from "./recoverable.ts";

/** Two ways to read a programme: as somebody sees it, and whole. */
export interface Views {
  readonly seen: Reader;
  readonly whole: Reader;
}

/**
 * The sums of a programme's commercial figures that a reader may know, or guess: a limit used up by
 * its lots, a contract let for its ceiling, the values that variations hand on, and what decisions
 * state of what they allot. Those that do not hold give nothing away.
 */
export async function knownSums(views: Views, programme: string): Promise<Sum[]> {
  const [delegations, lots, contracts, variations, allocations, figures] = await Promise.all([
    figuresOf(views, programme, Delegation, "delegation"),
    figuresOf(views, programme, Lot, "lot"),
    figuresOf(views, programme, Contract, "contract"),
    figuresOf(views, programme, ContractVariation, "contract_variation"),
    figuresOf(views, programme, Allocation, "allocation"),
    figuresOf(views, programme, DecisionFigure, "decision_figure"),
  ]);
  return [
    ...delegations.all.flatMap((each) => [
      sum(delegations.cell(each, "limit"), lots.cells("delegation", each.ref, "ceiling")),
      sum(delegations.cell(each, "limit"), contracts.cells("delegation", each.ref, "value")),
    ]),
    ...lots.all.map((each) =>
      sum(lots.cell(each, "ceiling"), contracts.cells("lot", each.ref, "value")),
    ),
    ...contracts.all.flatMap((each) => {
      const own = variations.all
        .filter(({ contract }) => contract === each.ref)
        .toSorted((a, b) => a.seq - b.seq || (a.ref < b.ref ? -1 : 1));
      const values = own.map((variation) => variations.cell(variation, "value"));
      const before = own.map((variation) => variations.cell(variation, "previousValue"));
      return [
        sum(contracts.cell(each, "value"), [contracts.cell(each, "firstCall")]),
        sum(contracts.cell(each, "value"), values.slice(-1)),
        ...values.slice(0, -1).map((value, n) => sum(value, [before[n + 1] ?? null])),
      ];
    }),
    ...figures.all.flatMap((each) => {
      const stated = figures.cell(each, "amount");
      const own = allocations.all.filter(({ decision }) => decision === each.decision);
      const kinds = [...new Set(own.map(({ kind }) => kind))];
      const parts = [own, ...kinds.map((kind) => own.filter((one) => one.kind === kind))];
      return parts.map((some) =>
        sum(
          stated,
          some.map((one) => allocations.cell(one, "amount")),
        ),
      );
    }),
  ].filter((each) => each !== null);
}

function sum(whole: Cell | null, parts: readonly (Cell | null)[]): Sum | null {
  const known = parts.filter((part) => part !== null);
  return whole !== null && known.length === parts.length ? { whole, parts: known } : null;
}

/** The figures of a kind of record, each with whether it is seen. */
class Figures<T extends ProgrammeRecord> {
  readonly all: readonly T[];

  constructor(
    private readonly kind: string,
    whole: RecordSet<T>,
    private readonly seen: RecordSet<T>,
  ) {
    this.all = whole.all;
  }

  /** A record's figure; null where none is recorded. */
  cell(record: T, field: keyof T & string): Cell | null {
    const value = record[field];
    if (typeof value !== "number") return null;
    const isVisible = (this.seen.get(record.ref)?.[field] ?? null) !== null;
    return { name: `${this.kind} ${record.ref} ${field}`, value, isVisible };
  }

  /** A figure of each record that links to another. */
  cells(link: keyof T & string, ref: string, field: keyof T & string): (Cell | null)[] {
    return this.all.filter((each) => each[link] === ref).map((each) => this.cell(each, field));
  }
}

async function figuresOf<T extends ProgrammeRecord>(
  { seen, whole }: Views,
  programme: string,
  type: RecordClass<T>,
  kind: string,
): Promise<Figures<T>> {
  return new Figures(kind, await whole.set(type, programme), await seen.set(type, programme));
}
