import { FactInput, PlainDay, writeFact } from "@tranche/plugin-kit";
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../access/request-context.ts";
import { PersonalData } from "../programme/personal-data.ts";
import { Project } from "./project.ts";

@InputType({ description: "A constituent project, as it now stands." })
class RecordProjectInput extends FactInput {
  @Field(() => String, { description: "What it is called, up to 300 characters." })
  title!: string;

  @Field(() => ID, { nullable: true, description: "The workstream it belongs to." })
  workstream?: string | null;

  @Field(() => PersonalData, {
    description: "The personal data that it uses or processes; any wakes the DPIA.",
  })
  personalData!: PersonalData;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it affects buildings; false unless given.",
  })
  affectsEstates?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it affects the environment; false unless given.",
  })
  affectsEnvironment?: boolean | null;

  @Field(() => PlainDay, {
    nullable: true,
    description: "The day its business case is raised; an equality impact assessment is due then.",
  })
  businessCaseRaisedOn?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "The project as recorded." })
class RecordProjectPayload {
  @Field(() => Project, { nullable: true, description: "The project." })
  project!: Project | null;
}

@Resolver()
export class RecordProject {
  @Mutation(() => RecordProjectPayload, {
    nullable: true,
    description: "Adds a project, or sets all of the one of that ref. It may wake duties.",
  })
  async recordProject(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordProjectInput, { description: "The project." })
    input: RecordProjectInput,
  ): Promise<RecordProjectPayload> {
    const { programme, ref, title, personalData } = input;
    await context.change(input, (transaction) =>
      writeFact(transaction, Project, input, {
        title,
        workstream: input.workstream ?? null,
        personalData,
        affectsEstates: input.affectsEstates ?? false,
        affectsEnvironment: input.affectsEnvironment ?? false,
        businessCaseRaisedOn: input.businessCaseRaisedOn ?? null,
      }),
    );
    return { project: (await context.read().set(Project, programme)).get(ref) };
  }
}
