import { ChangeInput, dayOf, Money, PlainDay, Refusal, toPounds } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Delegation } from "../decisions/delegation.ts";
import { Route } from "../decisions/route.ts";
import { SpendKind } from "../programme/amounts.ts";
import { Contract } from "./contract.ts";
import { Lot } from "./lot.ts";

@InputType({ description: "An award of a lot under a delegation." })
class AwardLotInput extends ChangeInput {
  @Field(() => ID, { description: "The lot's ref." })
  lot!: string;

  @Field(() => ID, {
    nullable: true,
    description: "The delegation it is awarded under; the lot's, unless given.",
  })
  delegation?: string | null;

  @Field(() => ID, { nullable: true, description: 'The contract\'s ref; "C-L1" unless given.' })
  contract?: string | null;

  @Field(() => String, { description: "Who it is awarded to, up to 200 characters." })
  supplier!: string;

  @Field(() => Money, { description: "The whole value of the contract, without VAT." })
  value!: number;

  @Field(() => Money, {
    nullable: true,
    description: "What is released now, at most the value; nothing is said when left out.",
  })
  firstCall?: number | null;

  @Field(() => SpendKind, { nullable: true, description: "Which money pays it." })
  kind?: SpendKind | null;

  @Field(() => PlainDay, { description: "The day of the award." })
  awardedOn!: string;

  @Field(() => Route, { description: "The route to market." })
  route!: Route;

  @Field(() => ID, { nullable: true, description: "The framework of a call-off." })
  framework?: string | null;

  @Field(() => PlainDay, { nullable: true, description: "The day it was advertised." })
  advertisedOn?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "The lot as awarded." })
export class AwardLotPayload {
  programme!: string;

  @Field(() => Lot, { nullable: true, description: "The lot." })
  lot!: Lot | null;

  @Field(() => Contract, { nullable: true, description: "Its contract." })
  contract!: Contract | null;

  @Field(() => Delegation, { nullable: true, description: "The delegation, with what is left." })
  delegation!: Delegation | null;
}

@Resolver()
export class AwardLot {
  @Mutation(() => AwardLotPayload, {
    nullable: true,
    description:
      "Awards a lot. Refused beyond the delegation's value or number of lots, outside its days, by a route its decision does not allow, unadvertised at or above the procurement threshold, and above the lot's ceiling.",
  })
  async awardLot(
    @Ctx() context: RequestContext,
    @Arg("input", () => AwardLotInput, { description: "The award." }) input: AwardLotInput,
  ): Promise<AwardLotPayload> {
    checkAward(input, dayOf(context.now));
    const { result } = await context.change(input, async (transaction) => {
      const delegation = await delegationFor(transaction, input);
      const { ref } = await transaction.create(Contract, {
        ref: input.contract ?? `C-${input.lot}`,
        lot: input.lot,
        delegation,
        supplier: input.supplier,
        value: input.value,
        firstCall: input.firstCall ?? null,
        kind: input.kind ?? null,
        awardedOn: input.awardedOn,
        route: input.route,
        framework: input.framework ?? null,
        advertisedOn: input.advertisedOn ?? null,
      });
      return { contract: ref, delegation };
    });
    const reader = context.read();
    const { programme, lot } = input;
    return {
      programme,
      lot: (await reader.set(Lot, programme)).get(lot),
      contract: (await reader.set(Contract, programme)).get(result.contract),
      delegation: (await reader.set(Delegation, programme)).get(result.delegation),
    };
  }
}

/** What an award says must fit together before any limit is looked at. */
function checkAward(input: AwardLotInput, today: string): void {
  const { awardedOn, advertisedOn, route, framework, firstCall, value } = input;
  const problems: [field: string, problem: string | false][] = [
    ["value", value === 0 && "It is 0.00, which awards nothing. Give the whole value."],
    [
      "awardedOn",
      awardedOn > today && `${awardedOn} is still to come. Record the award once it is made.`,
    ],
    [
      "advertisedOn",
      !!advertisedOn &&
        advertisedOn > awardedOn &&
        `It is after the award (${awardedOn}). Give the day of the notice.`,
    ],
    [
      "framework",
      route === Route.CALL_OFF &&
        !framework &&
        "A call-off is made off a framework. Name it; query frameworks.",
    ],
    [
      "framework",
      route !== Route.CALL_OFF &&
        !!framework &&
        `${route} is not made off a framework. Leave it out, or take CALL_OFF.`,
    ],
    [
      "firstCall",
      firstCall != null &&
        firstCall > value &&
        `${toPounds(firstCall)} is more than the value. The first call is a part of it.`,
    ],
  ];
  for (const [field, problem] of problems)
    if (problem) throw new Refusal("BAD_INPUT", `${field}: ${problem}`, field);
}

async function delegationFor(
  transaction: ChangeTransaction,
  { lot, delegation }: AwardLotInput,
): Promise<string> {
  const planned = await transaction.find(Lot, lot);
  if (!planned)
    throw new Refusal("NOT_FOUND", `lot: There is no lot "${lot}" here. Plan it first.`, "lot");
  const contracts = await transaction.all(Contract);
  const awarded = contracts.find((contract) => contract.lot === lot);
  if (awarded)
    throw new Refusal(
      "CONFLICT",
      `lot: ${lot} is awarded already, by contract ${awarded.ref}. Vary that contract, or plan another lot.`,
      "lot",
    );
  const under = delegation ?? planned.delegation;
  if (!under)
    throw new Refusal(
      "BAD_INPUT",
      `delegation: ${lot} falls under no delegation. Name the one it is awarded under.`,
      "delegation",
    );
  if (planned.delegation && planned.delegation !== under)
    throw new Refusal(
      "BAD_INPUT",
      `delegation: ${lot} falls under ${planned.delegation}. Leave the delegation out, or name that one.`,
      "delegation",
    );
  return under;
}
