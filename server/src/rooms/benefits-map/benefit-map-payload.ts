import { Field, ObjectType } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { BenefitMap } from "./benefit-map.ts";
import { benefitMapOf } from "./benefit-map-resolver.ts";

@ObjectType({ simpleResolvers: true, description: "The map as the change left it." })
export class BenefitMapPayload {
  @Field(() => BenefitMap, { description: "The benefits map of the programme." })
  benefitMap!: BenefitMap;
}

/** A programme's map as it stands after a change. */
export async function mapAfter(
  context: RequestContext,
  programme: string,
): Promise<BenefitMapPayload> {
  return { benefitMap: await benefitMapOf(context.read(), programme) };
}
