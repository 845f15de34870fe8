import {
  type AppendedRow,
  ChangeInput,
  field,
  Instant,
  Provenance,
  Refusal,
  view,
} from "@tranche/plugin-kit";
import { Arg, Ctx, Float, ID, InputType, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { programmeNamed } from "../programme/programme-resolver.ts";
import { MetricRun } from "./metric-run.ts";
import { readingsOf } from "./programme-readings.ts";
import { MetricReading } from "./reading.ts";
import { takeSnapshot } from "./snapshot.ts";
import { READINGS, toStore } from "./stored-reading.ts";

@view("The runs of the metrics.")
class TakeSnapshotPayload {
  @field(() => [MetricRun], "One for each metric that is computed.")
  runs!: Omit<MetricRun, keyof AppendedRow | "asAt">[];
}

@InputType({ description: "A reading taken by hand." })
class RecordReadingInput extends ChangeInput {
  @field(() => ID, "The metric's key; one that is recorded by hand.")
  key!: string;

  @field(() => Float, "The value, in the metric's unit.")
  value!: number;

  @field(() => Instant, "The instant it is made for; now, unless given.", "nullable")
  asAt?: string;
}

@view("The reading as it was kept.")
class RecordReadingPayload {
  @field(() => MetricReading, "The reading.", "nullable")
  reading!: MetricReading | null;
}

@Resolver()
export class SnapshotResolver {
  @Mutation(() => TakeSnapshotPayload, {
    nullable: true,
    description:
      "Runs every metric for a programme and keeps its reading. A metric that fails or takes too long is kept as FAILED.",
  })
  async takeSnapshot(
    @Ctx() context: RequestContext,
    @Arg("programme", () => ID, { description: "The programme's ref." }) programme: string,
    @Arg("asAt", () => Instant, {
      nullable: true,
      description: "The instant to measure for; now, unless given.",
    })
    asAt?: string,
  ): Promise<TakeSnapshotPayload> {
    const { host, store, caller } = context;
    const reader = context.read(asAt);
    await programmeNamed(reader, programme, "programme");
    const reason = "Snapshot of the metrics.";
    const runs = await takeSnapshot(host, store, reader, {
      actor: caller.actor,
      reason,
      programmes: [programme],
    });
    await context.renew();
    return { runs };
  }

  @Mutation(() => RecordReadingPayload, {
    nullable: true,
    description: "Records a reading by hand, for a metric that is not computed.",
  })
  async recordReading(
    @Ctx() context: RequestContext,
    @Arg("input", () => RecordReadingInput, { description: "The reading." })
    input: RecordReadingInput,
  ): Promise<RecordReadingPayload> {
    const { key, value, programme, provenance = Provenance.RECORDED } = input;
    const metric = context.host.metrics().find(({ part }) => part.key === key)?.part;
    if (!metric || metric.computeMany)
      throw new Refusal(
        "BAD_INPUT",
        "No metric of that key is recorded by hand. Query metricCatalogue for those with byHand.",
        "key",
      );
    const reader = context.read(input.asAt);
    const { at, day } = reader;
    const found = { value, observedOn: day };
    await context.change(input, (transaction) =>
      transaction.append(READINGS, [
        toStore(metric, programme, at, found, provenance, context.caller.actor),
      ]),
    );
    const readings = await readingsOf(context.host, context.read(), programme);
    return { reading: readings.find((reading) => reading.key === key) ?? null };
  }
}
