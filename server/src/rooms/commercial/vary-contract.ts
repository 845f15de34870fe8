import { ChangeInput, dayOf, Money, PlainDay, Refusal, toPounds } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { Delegation } from "../decisions/delegation.ts";
import { Contract, ContractVariation } from "./contract.ts";

@InputType({ description: "A change of a contract's value." })
class VaryContractInput extends ChangeInput {
  @Field(() => ID, { description: "The contract's ref." })
  contract!: string;

  @Field(() => Money, {
    description: "The whole value it is to have without VAT, not the difference.",
  })
  value!: number;

  @Field(() => PlainDay, { nullable: true, description: "The day of it; today, unless given." })
  variedOn?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "The contract as varied." })
class VaryContractPayload {
  @Field(() => Contract, { nullable: true, description: "The contract." })
  contract!: Contract | null;

  @Field(() => Delegation, { nullable: true, description: "The delegation, with what is left." })
  delegation!: Delegation | null;
}

@Resolver()
export class VaryContract {
  @Mutation(() => VaryContractPayload, {
    nullable: true,
    description: "Changes the value of a contract. It is held to the same limits as an award.",
  })
  async varyContract(
    @Ctx() context: RequestContext,
    @Arg("input", () => VaryContractInput, { description: "The variation." })
    input: VaryContractInput,
  ): Promise<VaryContractPayload> {
    const { contract: ref, programme, value, reason } = input;
    const variedOn = input.variedOn ?? dayOf(context.now);
    await context.change(input, async (transaction) => {
      const contract = await transaction.find(Contract, ref);
      if (!contract)
        throw new Refusal(
          "NOT_FOUND",
          `contract: There is no contract "${ref}" here. Query lots { contract { ref } }.`,
          "contract",
        );
      checkVariation(contract, { value, variedOn }, dayOf(context.now));
      const variations = await transaction.all(ContractVariation);
      const number = variations.filter((each) => each.contract === ref).length + 1;
      await transaction.create(ContractVariation, {
        ref: `${ref.slice(0, 55)}-V${number}`,
        contract: ref,
        previousValue: contract.value,
        value,
        variedOn,
        reason,
      });
      await transaction.update(Contract, ref, null, { value });
    });
    const reader = context.read();
    const contract = (await reader.set(Contract, programme)).get(ref);
    const delegations = await reader.set(Delegation, programme);
    return { contract, delegation: delegations.get(contract?.delegation ?? null) };
  }
}

function checkVariation(
  { awardedOn, firstCall, value: was }: Contract,
  { value, variedOn }: { value: number; variedOn: string },
  today: string,
): void {
  const problems: [field: string, problem: string | false][] = [
    ["variedOn", variedOn > today && `${variedOn} is still to come. Record it once it is made.`],
    ["variedOn", variedOn < awardedOn && `It is before the award (${awardedOn}).`],
    [
      "value",
      value === was && `It is ${toPounds(value)} already. Give the whole value it is to have.`,
    ],
    [
      "value",
      firstCall !== null &&
        value < firstCall &&
        `${toPounds(firstCall)} was released by the first call, which is more than ${toPounds(value)}. Give the whole value it is to have.`,
    ],
  ];
  for (const [field, problem] of problems)
    if (problem) throw new Refusal("BAD_INPUT", `${field}: ${problem}`, field);
}
