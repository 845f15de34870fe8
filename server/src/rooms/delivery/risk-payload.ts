import { Field, ObjectType } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { Risk } from "./risk.ts";

@ObjectType({ simpleResolvers: true, description: "The entry as the change left it." })
export class RiskPayload {
  @Field(() => Risk, { nullable: true, description: "The entry of the RAID log." })
  risk!: Risk | null;
}

/** An entry as it stands after a change. */
export async function riskAfter(
  context: RequestContext,
  programme: string,
  ref: string,
): Promise<RiskPayload> {
  return { risk: (await context.read().set(Risk, programme)).get(ref) };
}
