import {
  answering,
  ChangeInput,
  field,
  ID,
  InputType,
  Refusal,
  refuseFirst,
  statedIn,
  stating,
  toPounds,
} from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Delegation } from "../decisions/delegation.ts";
import { Route } from "../decisions/route.ts";
import { Contract } from "./contract.ts";
import { Lot } from "./lot.ts";

@InputType({ description: "An award of a lot under a delegation." })
class AwardLotInput extends stating(
  Contract,
  {
    optional: ["delegation"],
    required: ["value"],
    words: {
      delegation: "The delegation it is awarded under; the lot's, unless given.",
      value: "The whole value of the contract, without VAT.",
      firstCall: "The amount released now, at most the value.",
      framework: "The framework, of a call-off only.",
    },
  },
  ChangeInput,
) {
  @field(() => ID, 'The contract\'s ref; "C-L1" unless given.', "nullable")
  contract?: string | null;
}

export const AwardLotPayload = answering("AwardLotPayload", "The lot as awarded.", {
  lot: Lot,
  contract: Contract,
  delegation: Delegation,
});

export type AwardLotPayload = InstanceType<typeof AwardLotPayload>;

export const awardLot = mutation({
  name: "awardLot",
  description:
    "Awards a lot. Refused beyond the delegation's value or number of lots, outside its days, by a route its decision does not allow, unadvertised at or above the procurement threshold, and above the lot's ceiling.",
  input: AwardLotInput,
  answer: AwardLotPayload,
  async change(writer, input, { today }) {
    checkAward(input, today);
    const delegation = await delegationFor(writer, input);
    const ref = input.contract ?? `C-${input.lot}`;
    const contract = await writer.create(Contract, { ref, ...statedIn(input), delegation });
    return { lot: input.lot, contract, delegation };
  },
});

/** What an award states must be consistent before any limit is checked. */
function checkAward(input: AwardLotInput, today: string): void {
  const { awardedOn, advertisedOn, route, framework, firstCall, value } = input;
  const { commencedOn, directAwardGround, transparencyNoticeOn } = input;
  refuseFirst([
    ["value", value === 0 && "It is 0.00, which awards nothing. Give the whole value."],
    [
      "awardedOn",
      awardedOn > today && `${awardedOn} is in the future. Record the award once it is made.`,
    ],
    [
      "advertisedOn",
      !!advertisedOn &&
        advertisedOn > awardedOn &&
        `It is after the award (${awardedOn}). Give the day of the notice.`,
    ],
    [
      "commencedOn",
      !!commencedOn &&
        commencedOn > (advertisedOn ?? awardedOn) &&
        `It is after ${advertisedOn ? "the advertisement" : "the award"} (${advertisedOn ?? awardedOn}). Give the day the procurement began.`,
    ],
    [
      "transparencyNoticeOn",
      !!transparencyNoticeOn &&
        transparencyNoticeOn > awardedOn &&
        `It is after the award (${awardedOn}). Give the day of the notice, which goes before it.`,
    ],
    [
      "directAwardGround",
      route !== Route.DIRECT_AWARD &&
        !!directAwardGround &&
        `${route} needs no ground. Leave it out, or give DIRECT_AWARD.`,
    ],
    [
      "transparencyNoticeOn",
      route !== Route.DIRECT_AWARD &&
        !!transparencyNoticeOn &&
        `${route} needs no such notice. Leave it out, or give DIRECT_AWARD.`,
    ],
    [
      "advertisedOn",
      route === Route.DIRECT_AWARD &&
        !!advertisedOn &&
        "A direct award is not advertised. Give its ground and its transparency notice instead.",
    ],
    [
      "framework",
      route === Route.CALL_OFF &&
        !framework &&
        "A call-off is made under a framework. Name it; query frameworks.",
    ],
    [
      "framework",
      route !== Route.CALL_OFF &&
        !!framework &&
        `${route} is not made under a framework. Leave it out, or give CALL_OFF.`,
    ],
    [
      "firstCall",
      firstCall != null &&
        firstCall > value &&
        `${toPounds(firstCall)} is more than the value, of which the first call is a part.`,
    ],
  ]);
}

async function delegationFor(
  transaction: ChangeTransaction,
  { lot, delegation }: AwardLotInput,
): Promise<string> {
  const planned = await transaction.find(Lot, lot);
  if (!planned)
    throw new Refusal("NOT_FOUND", `There is no lot "${lot}" here. Plan it first.`, "lot");
  const contracts = await transaction.all(Contract);
  const awarded = contracts.find((contract) => contract.lot === lot);
  if (awarded)
    throw new Refusal(
      "CONFLICT",
      `${lot} has already been awarded, by contract ${awarded.ref}. Vary that contract, or plan another lot.`,
      "lot",
    );
  const under = delegation ?? planned.delegation;
  if (!under)
    throw new Refusal(
      "BAD_INPUT",
      `${lot} falls under no delegation. Name the one it is awarded under.`,
      "delegation",
    );
  if (planned.delegation && planned.delegation !== under)
    throw new Refusal(
      "BAD_INPUT",
      `${lot} falls under ${planned.delegation}. Name that one, or none.`,
      "delegation",
    );
  return under;
}
