import {
  Arg,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Resolver,
  Root,
  registerEnumType,
} from "type-graphql";
import { CaseStage } from "../programme/case-stage.ts";
import { Programme } from "../programme/programme.ts";
import { Reader } from "../records/reader.ts";
import { ReadinessStatus, readinessStatus, stageAhead } from "./readiness.ts";
import { Gate, ReadinessItem } from "./readiness-item.ts";

registerEnumType(ReadinessStatus, {
  name: "ReadinessStatus",
  description: "How a readiness item stands.",
  valuesConfig: {
    MET: { description: "Met, with evidence." },
    UNMET: { description: "Due and not met." },
    NOT_YET_DUE: { description: "Due later." },
  },
});

@ObjectType({ simpleResolvers: true, description: "What stands before a gate." })
export class Readiness {
  @Field(() => CaseStage, { description: "The gate." })
  stage!: CaseStage;

  @Field(() => Int, { description: "Items met." })
  metCount!: number;

  @Field(() => Int, { description: "Items due and not met." })
  unmetCount!: number;

  @Field(() => Int, { description: "Items due later." })
  notYetDueCount!: number;

  @Field(() => [ReadinessItem], { description: "The items." })
  items!: readonly ReadinessItem[];
}

/** The stages whose gates the record shows passed. */
export async function gatesPassed(programme: Programme): Promise<CaseStage[]> {
  const gates = await Reader.of(programme).set(Gate, programme.ref);
  return gates.all.map(({ stage }) => stage);
}

/** How ready a programme is for a gate; for the next one ahead, when none is named. */
export async function readinessOf(programme: Programme, stage?: CaseStage): Promise<Readiness> {
  const reader = Reader.of(programme);
  const ahead = stageAhead(await gatesPassed(programme));
  const gate = stage ?? ahead;
  const items = (await reader.set(ReadinessItem, programme.ref)).where("stage", gate);
  const statuses = items.map((item) => readinessStatus(item, ahead, reader.day));
  const count = (status: ReadinessStatus) => statuses.filter((each) => each === status).length;
  return {
    stage: gate,
    metCount: count(ReadinessStatus.MET),
    unmetCount: count(ReadinessStatus.UNMET),
    notYetDueCount: count(ReadinessStatus.NOT_YET_DUE),
    items,
  };
}

@Resolver(() => Programme)
export class ReadinessResolver {
  @FieldResolver(() => Readiness, { description: "How ready it is for a gate." })
  readiness(
    @Root() programme: Programme,
    @Arg("stage", () => CaseStage, { description: "The gate." }) stage: CaseStage,
  ) {
    return readinessOf(programme, stage);
  }
}

@Resolver(() => ReadinessItem)
export class ReadinessItemResolver {
  @FieldResolver(() => ReadinessStatus, { description: "How it stands on the day looked at." })
  async status(@Root() item: ReadinessItem) {
    const reader = Reader.of(item);
    const gates = await reader.set(Gate, item.programme);
    return readinessStatus(item, stageAhead(gates.all.map(({ stage }) => stage)), reader.day);
  }
}
