import { derived } from "@tranche/plugin-kit";
import { Reader } from "../../records/reader.ts";
import { Contract } from "../commercial/contract.ts";
import { Lot } from "../commercial/lot.ts";
import { Amounts, sumByKindKnown } from "../programme/amounts.ts";
import { FundingPosition } from "./finance-resolver.ts";

export const commitmentFields = derived(
  FundingPosition,
  async (position) => ({
    committed: sumByKindKnown((await contractsOf(position)).map(committedBy)),
  }),
  {
    committed: [
      () => Amounts,
      "What awarded contracts of its lots commit. Revenue and capital are null while a contract does not say which of them pays it.",
    ],
  },
);

/** The contracts of the lots that belong to a position's tranches. */
export async function contractsOf(position: FundingPosition): Promise<readonly Contract[]> {
  const { counted, programme } = position;
  const reader = Reader.of(position);
  const lots = (await reader.set(Lot, programme)).all.filter((lot) => counted.has(lot.tranche));
  const contracts = await reader.set(Contract, programme);
  return lots.flatMap(({ ref }) => contracts.where("lot", ref));
}

/** What a contract commits. */
function committedBy({ kind, value }: Contract) {
  return { kind, amount: value ?? 0 };
}
