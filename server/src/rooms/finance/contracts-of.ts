import { Reader } from "../../records/reader.ts";
import { Contract } from "../commercial/contract.ts";
import { Lot } from "../commercial/lot.ts";
import type { FundingPosition } from "./finance-resolver.ts";

/** The contracts of the lots that belong to a position's tranches. */
export async function contractsOf(position: FundingPosition): Promise<readonly Contract[]> {
  const { counted, programme } = position;
  const reader = Reader.of(position);
  const lots = (await reader.set(Lot, programme)).all.filter((lot) => counted.has(lot.tranche));
  const contracts = await reader.set(Contract, programme);
  return lots.flatMap(({ ref }) => contracts.where("lot", ref));
}
