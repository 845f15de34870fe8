import { Field, ObjectType } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { Appraisal } from "./appraisal.ts";

@ObjectType({ simpleResolvers: true, description: "The appraisal as the change left it." })
export class AppraisalPayload {
  @Field(() => Appraisal, { nullable: true, description: "The appraisal." })
  appraisal!: Appraisal | null;
}

/** An appraisal as it stands after a change. */
export async function appraisalAfter(
  context: RequestContext,
  programme: string,
  ref: string,
): Promise<AppraisalPayload> {
  return { appraisal: (await context.read().set(Appraisal, programme)).get(ref) };
}
