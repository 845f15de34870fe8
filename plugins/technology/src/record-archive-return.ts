import {
  Arg,
  Ctx,
  FactInput,
  Field,
  InputType,
  Int,
  Mutation,
  ObjectType,
  PlainDay,
  type PluginRequest,
  Resolver,
  writeFact,
} from "@tranche/plugin-kit";
import { ArchiveMeasure, TechnologyArchiveReturn } from "./archive-return.ts";

@InputType({ description: "How much data has been archived." })
export class TechnologyArchiveReturnInput extends FactInput {
  @Field(() => PlainDay, { description: "The day of the count." })
  asOf!: string;

  @Field(() => ArchiveMeasure, { description: "What both amounts are counted in." })
  measure!: ArchiveMeasure;

  @Field(() => Int, { description: "How much is planned in all, in the measure." })
  plannedCount!: number;

  @Field(() => Int, { description: "How much had been archived by that day, in the measure." })
  archivedCount!: number;
}

@ObjectType({ simpleResolvers: true, description: "The return as the change left it." })
export class TechnologyArchiveReturnPayload {
  @Field(() => TechnologyArchiveReturn, { description: "The return." })
  archiveReturn!: TechnologyArchiveReturn;
}

@Resolver()
export class RecordTechnologyArchiveReturn {
  @Mutation(() => TechnologyArchiveReturnPayload, {
    nullable: true,
    description: "Adds a return of data archived, or sets all facts of the one of that ref.",
  })
  async recordTechnologyArchiveReturn(
    @Ctx() request: PluginRequest,
    @Arg("input", () => TechnologyArchiveReturnInput, { description: "The return." })
    input: TechnologyArchiveReturnInput,
  ): Promise<TechnologyArchiveReturnPayload> {
    const { asOf, measure, plannedCount, archivedCount } = input;
    const { result } = await request.change(input, (writer) =>
      writeFact(writer, TechnologyArchiveReturn, input, {
        asOf,
        measure,
        plannedCount,
        archivedCount,
      }),
    );
    return { archiveReturn: result };
  }
}
