import { derived } from "@tranche/plugin-kit";
import type { Contract } from "../commercial/contract.ts";
import { Amounts, sumByKindKnown } from "../programme/amounts.ts";
import { contractsOf } from "./contracts-of.ts";
import { FundingPosition } from "./finance-resolver.ts";
import { leftOutOf } from "./left-out.ts";

export const commitmentFields = derived(
  FundingPosition,
  async (position) => {
    const [contracts, { committed: left }] = await Promise.all([
      contractsOf(position),
      leftOutOf(position),
    ]);
    return { committed: { ...sumByKindKnown(contracts.map(committedBy)), left } };
  },
  {
    committed: [
      () => Amounts,
      "What awarded contracts of its lots commit. Revenue and capital are null while a contract does not say which of them pays it.",
    ],
  },
);

/** What a contract commits. */
function committedBy({ kind, value }: Pick<Contract, "kind" | "value">) {
  return { kind, amount: value ?? 0 };
}
