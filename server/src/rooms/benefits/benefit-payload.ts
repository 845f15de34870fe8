import { Refusal } from "@tranche/plugin-kit";
import { Field, ObjectType } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import type { ChangeTransaction } from "../../records/transaction.ts";
import { Benefit } from "./benefit.ts";

@ObjectType({ simpleResolvers: true, description: "The benefit as the change left it." })
export class BenefitPayload {
  @Field(() => Benefit, { nullable: true, description: "The benefit." })
  benefit!: Benefit | null;
}

/** A benefit as it stands after a change. */
export async function benefitAfter(
  context: RequestContext,
  programme: string,
  ref: string,
): Promise<BenefitPayload> {
  return { benefit: (await context.read().set(Benefit, programme)).get(ref) };
}

/**
 * The benefit that an input named.
 *
 * @throws Refusal NOT_FOUND.
 */
export async function benefitToChange(
  transaction: ChangeTransaction,
  ref: string,
): Promise<Benefit> {
  const benefit = await transaction.find(Benefit, ref);
  if (benefit) return benefit;
  throw new Refusal(
    "NOT_FOUND",
    `benefit: There is no benefit "${ref}" here. Check its ref.`,
    "benefit",
  );
}
