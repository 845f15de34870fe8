import {
  answering,
  ChangeInput,
  newestDay,
  Refusal,
  refuseFirst,
  statedIn,
  stating,
  toPounds,
} from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { Delegation } from "../decisions/delegation.ts";
import { Contract, ContractVariation } from "./contract.ts";

export const varyContract = mutation({
  name: "varyContract",
  description: "Changes the value of a contract. The same limits apply as to an award.",
  input: stating(
    ContractVariation,
    {
      except: ["previousValue", "reason"],
      optional: ["variedOn"],
      required: ["value"],
      words: {
        value: "The whole value it is to have without VAT, not the difference.",
        variedOn: "The day of it; today, unless given.",
      },
    },
    ChangeInput,
  ),
  takes: "A change of a contract's value.",
  answer: answering("VaryContractPayload", "The contract as varied.", {
    contract: Contract,
    delegation: Delegation,
  }),
  async change(writer, input, { today }) {
    const { contract: ref, reason, value } = input;
    const contract = await writer.find(Contract, ref);
    if (!contract)
      throw new Refusal(
        "NOT_FOUND",
        `There is no contract "${ref}" here. Query lots { contract { ref } }.`,
        "contract",
      );
    const varied = { variedOn: today, ...statedIn(input) };
    const variations = (await writer.all(ContractVariation)).filter(
      (each) => each.contract === ref,
    );
    checkVariation(contract, variations, varied, today);
    const number = variations.length + 1;
    await writer.create(ContractVariation, {
      ...varied,
      ref: `${ref.slice(0, 55)}-V${number}`,
      previousValue: contract.value,
      reason,
    });
    await writer.update(Contract, ref, null, { value });
    return { contract, delegation: contract.delegation };
  },
});

function checkVariation(
  { awardedOn, firstCall, value: was }: Contract,
  earlier: readonly ContractVariation[],
  { value, variedOn }: { value: number; variedOn: string },
  today: string,
): void {
  const last = newestDay(earlier.map((each) => each.variedOn));
  refuseFirst([
    [
      "variedOn",
      variedOn > today && `${variedOn} is in the future. Record the variation once it is made.`,
    ],
    [
      "variedOn",
      last !== undefined &&
        variedOn < last &&
        `The contract was varied on ${last}, and each variation is of the value before it. Give that day or a later one.`,
    ],
    ["variedOn", variedOn < awardedOn && `It is before the award (${awardedOn}).`],
    [
      "value",
      value === was && `It is already ${toPounds(value)}. Give the whole value it is to have.`,
    ],
    [
      "value",
      firstCall !== null &&
        value < firstCall &&
        `${toPounds(firstCall)} was released by the first call, which is more than ${toPounds(value)}. Give the whole value it is to have.`,
    ],
  ]);
}
