import { dayOf, Instant, Provenance, Rating, rollUp } from "@tranche/plugin-kit";
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../access/request-context.ts";
import { Reader } from "../../records/reader.ts";
import { judgementOfMilestone } from "../delivery/milestone-judgement.ts";
import { milestonesIn } from "../delivery/milestone-resolver.ts";
import { personalDataOf } from "../programme/personal-data.ts";
import { Programme } from "../programme/programme.ts";
import { Workstream, WorkstreamKind } from "../programme/workstream.ts";
import { BetterView, MetricDefinition, PluginStatus } from "./metric-definition.ts";
import { readingsForWorkstream, readingsOf } from "./programme-readings.ts";
import { readingsBetween } from "./read-readings.ts";
import { MetricReading } from "./reading.ts";
import { toView } from "./stored-reading.ts";

@Resolver()
export class CatalogueResolver {
  @Query(() => [PluginStatus], { description: "The plugins, and whether each works." })
  plugins(@Ctx() { host }: RequestContext): PluginStatus[] {
    return host
      .plugins()
      .map((report) => ({ ...report, personalData: personalDataOf(report.personalData) }));
  }

  @Query(() => [MetricDefinition], { description: "The metrics, by key." })
  metricCatalogue(
    @Ctx() { host }: RequestContext,
    @Arg("plugin", () => String, { nullable: true, description: "Only those of this plugin." })
    plugin?: string,
  ): MetricDefinition[] {
    return host
      .metrics()
      .filter((metric) => plugin === undefined || metric.plugin === plugin)
      .map(({ plugin: owner, part }) => ({
        ...part,
        plugin: owner,
        workstream: part.workstream ? WorkstreamKind[part.workstream] : null,
        better: part.better === "higher" ? BetterView.HIGHER : BetterView.LOWER,
        byHand: part.computeMany === undefined,
      }));
  }
}

@Resolver(() => Programme)
export class ProgrammeReadingsResolver {
  @FieldResolver(() => [MetricReading], {
    description:
      "The latest reading of each metric that applies; with from or to, all readings made for instants between them, oldest first, each with its colour on its own day.",
  })
  async readings(
    @Ctx() context: RequestContext,
    @Root() programme: Programme,
    @Arg("keys", () => [String], { nullable: true, description: "Only these metrics." })
    keys?: string[],
    @Arg("asAt", () => Instant, {
      nullable: true,
      description: "The instant to look at; that of the programme, unless given.",
    })
    asAt?: string,
    @Arg("from", () => Instant, { nullable: true, description: "The first instant of a trend." })
    from?: string,
    @Arg("to", () => Instant, { nullable: true, description: "The last instant of a trend." })
    to?: string,
  ): Promise<MetricReading[]> {
    const { host, now } = context;
    const reader = asAt ? context.read(asAt) : Reader.of(programme);
    const wanted = (key: string) => keys === undefined || keys.includes(key);
    if (from === undefined && to === undefined)
      return (await readingsOf(host, reader, programme.ref)).filter(({ key }) => wanted(key));
    const all = host.metrics().map(({ part }) => part.key);
    const stored = await readingsBetween(
      reader,
      programme.ref,
      keys ?? all,
      from ?? "1900-01-01T00:00:00.000Z",
      to ?? now,
    );
    // A point of a trend has the colour it had on its own day.
    return stored.map((reading) => toView(reading, dayOf(reading.asAt)));
  }
}

@Resolver(() => Workstream)
export class WorkstreamHealthResolver {
  @FieldResolver(() => Rating, { description: "The worst colour of its milestones and metrics." })
  async rating(@Ctx() context: RequestContext, @Root() workstream: Workstream): Promise<Rating> {
    return rollUp(await ratingsOf(context, workstream)).rating;
  }

  @FieldResolver(() => Int, { description: "How many of them cannot be rated." })
  async unknownCount(
    @Ctx() context: RequestContext,
    @Root() workstream: Workstream,
  ): Promise<number> {
    return rollUp(await ratingsOf(context, workstream)).unknownCount;
  }

  @FieldResolver(() => Boolean, {
    description: "True when the colour rests on an illustrative day or figure.",
  })
  async illustrative(
    @Ctx() { host }: RequestContext,
    @Root() workstream: Workstream,
  ): Promise<boolean> {
    const behind = [
      ...(await milestonesIn(workstream)),
      ...(await readingsForWorkstream(host, workstream)),
    ];
    return behind.some(({ provenance }) => provenance === Provenance.ILLUSTRATIVE);
  }

  @FieldResolver(() => [MetricReading], { description: "The latest readings of its metrics." })
  readings(@Ctx() { host }: RequestContext, @Root() workstream: Workstream) {
    return readingsForWorkstream(host, workstream);
  }
}

async function ratingsOf({ host }: RequestContext, workstream: Workstream): Promise<Rating[]> {
  const milestones = await milestonesIn(workstream);
  const readings = await readingsForWorkstream(host, workstream);
  return [
    ...(await Promise.all(milestones.map(judgementOfMilestone))).map(({ rating }) => rating),
    ...readings.map(({ rating }) => rating),
  ];
}
