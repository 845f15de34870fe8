import { ChangeInput, PlainDay, Refusal } from "@tranche/plugin-kit";
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { Reader } from "../../records/reader.ts";
import { PersonalData } from "../programme/personal-data.ts";
import { Programme } from "../programme/programme.ts";
import { Workstream } from "../programme/workstream.ts";
import { Project } from "./project.ts";

@InputType({ description: "A constituent project, and what it declares." })
class RegisterProjectInput extends ChangeInput {
  @Field(() => ID, { description: "The project's ref, which never changes." })
  ref!: string;

  @Field(() => String, { description: "What it is called, up to 300 characters." })
  title!: string;

  @Field(() => ID, { nullable: true, description: "The workstream it belongs to." })
  workstream?: string | null;

  @Field(() => PersonalData, { description: "The personal data that it uses or processes." })
  personalData!: PersonalData;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it affects buildings; no if left.",
  })
  affectsEstates?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether it affects the environment; no if left out.",
  })
  affectsEnvironment?: boolean | null;

  @Field(() => PlainDay, {
    nullable: true,
    description: "The day its business case was or is to be raised.",
  })
  businessCaseRaisedOn?: string | null;
}

@InputType({ description: "What to change of a project; what is left out stays." })
class AmendProjectInput extends ChangeInput {
  @Field(() => ID, { description: "The project's ref." })
  ref!: string;

  @Field(() => Int, { description: "The revision you read. A later one is refused." })
  revision!: number;

  @Field(() => String, { nullable: true, description: "What it is called." })
  title?: string;

  @Field(() => ID, { nullable: true, description: "The workstream it belongs to." })
  workstream?: string | null;

  @Field(() => PersonalData, { nullable: true, description: "The personal data that it uses." })
  personalData?: PersonalData;

  @Field(() => Boolean, { nullable: true, description: "Whether it affects buildings." })
  affectsEstates?: boolean;

  @Field(() => Boolean, { nullable: true, description: "Whether it affects the environment." })
  affectsEnvironment?: boolean;

  @Field(() => PlainDay, {
    nullable: true,
    description: "The day its business case was or is to be raised.",
  })
  businessCaseRaisedOn?: string | null;
}

@ObjectType({ simpleResolvers: true, description: "The project as the change left it." })
class ProjectPayload {
  @Field(() => Project, { nullable: true, description: "The project." })
  project!: Project | null;
}

@Resolver()
export class RegisterProject {
  @Mutation(() => ProjectPayload, {
    nullable: true,
    description: "Registers a project. CONFLICT when the ref is taken.",
  })
  async registerProject(
    @Ctx() context: RequestContext,
    @Arg("input", () => RegisterProjectInput, { description: "The project." })
    input: RegisterProjectInput,
  ): Promise<ProjectPayload> {
    const { ref, title, personalData } = input;
    await context.change(input, async (transaction) => {
      await transaction.create(Project, {
        ref,
        title,
        personalData,
        workstream: input.workstream ?? null,
        affectsEstates: input.affectsEstates ?? false,
        affectsEnvironment: input.affectsEnvironment ?? false,
        businessCaseRaisedOn: input.businessCaseRaisedOn ?? null,
      });
    });
    return projectAfter(context, input);
  }

  @Mutation(() => ProjectPayload, {
    nullable: true,
    description: "Amends a project. CONFLICT when it has changed since the revision you read.",
  })
  async amendProject(
    @Ctx() context: RequestContext,
    @Arg("input", () => AmendProjectInput, { description: "The changes." })
    input: AmendProjectInput,
  ): Promise<ProjectPayload> {
    const { title, workstream, personalData, affectsEstates, affectsEnvironment } = input;
    const { businessCaseRaisedOn } = input;
    const facts = Object.fromEntries(
      Object.entries({
        title,
        workstream,
        personalData,
        affectsEstates,
        affectsEnvironment,
        businessCaseRaisedOn,
      }).filter(([, value]) => value !== undefined),
    );
    if (Object.keys(facts).length === 0)
      throw new Refusal(
        "BAD_INPUT",
        "input: There is nothing to amend. Give what has changed, personalData for one.",
        "input",
      );
    await context.change(input, async (transaction) => {
      await transaction.update(Project, input.ref, input.revision, facts);
    });
    return projectAfter(context, input);
  }
}

@Resolver(() => Project)
export class ProjectResolver {
  @FieldResolver(() => Workstream, { nullable: true, description: "The workstream it belongs to." })
  async workstream(@Root() project: Project) {
    return (await Reader.of(project).set(Workstream, project.programme)).get(project.workstream);
  }
}

@Resolver(() => Programme)
export class ProgrammeProjectsResolver {
  @FieldResolver(() => [Project], { description: "Its constituent projects." })
  async projects(@Root() programme: Programme) {
    return (await Reader.of(programme).set(Project, programme.ref)).all;
  }
}

async function projectAfter(
  context: RequestContext,
  { programme, ref }: { programme: string; ref: string },
): Promise<ProjectPayload> {
  return { project: (await context.read().set(Project, programme)).get(ref) };
}
