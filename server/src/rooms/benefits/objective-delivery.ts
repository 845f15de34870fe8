import { field, Provenance, Rating, rollUp, view } from "@tranche/plugin-kit";
import { Ctx, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { HostView } from "../../access/host-view.ts";
import type { RequestContext } from "../../access/request-context.ts";
import { Reader } from "../../records/reader.ts";
import { Milestone, ObjectiveMilestone } from "../delivery/milestone.ts";
import { judgementOfMilestone } from "../delivery/milestone-judgement.ts";
import { measuresOf } from "../metrics/programme-readings.ts";
import { MetricReading } from "../metrics/reading.ts";
import { Objective } from "../programme/programme.ts";
import { Benefit } from "./benefit.ts";
import { BenefitObjective } from "./benefit-links.ts";
import { isRatingIllustrative, judgementOf } from "./benefit-resolver.ts";

@view("Whether an objective is being delivered, and the evidence for it.")
export class ObjectiveDelivery {
  @field(() => Rating, "The worst rating of its measures, benefits and milestones.")
  rating!: Rating;

  @field(() => Int, "How many of these have no rating.")
  unknownCount!: number;

  @field(() => Boolean, "True when an illustrative day or figure is behind the rating.")
  illustrative!: boolean;

  @field(() => [MetricReading], "The latest readings of the metrics that show it.")
  measures!: readonly MetricReading[];

  @field(() => [Benefit], "The benefits that serve it.")
  benefits!: readonly Benefit[];

  @field(() => [Milestone], "The milestones that show it.")
  milestones!: readonly Milestone[];
}

@Resolver(() => Objective)
export class ObjectiveDeliveryResolver {
  @FieldResolver(() => ObjectiveDelivery, { description: "Whether it is being delivered." })
  delivery(
    @Ctx() { host }: RequestContext,
    @Root() objective: Objective,
  ): Promise<ObjectiveDelivery> {
    return deliveryOf(host, objective);
  }
}

/** Whether an objective is being delivered, on its Reader's day. */
export async function deliveryOf(host: HostView, objective: Objective): Promise<ObjectiveDelivery> {
  const reader = Reader.of(objective);
  const [measures, serving, benefits, showing, milestones] = await Promise.all([
    measuresOf(host, objective),
    reader.set(BenefitObjective, objective.programme),
    reader.set(Benefit, objective.programme),
    reader.set(ObjectiveMilestone, objective.programme),
    reader.set(Milestone, objective.programme),
  ]);
  const own = serving
    .where("objective", objective.ref)
    .flatMap(({ benefit }) => benefits.get(benefit) ?? []);
  const shown = showing
    .where("objective", objective.ref)
    .flatMap(({ milestone }) => milestones.get(milestone) ?? []);
  const ratings = [
    ...measures.map(({ rating }) => rating),
    ...(await Promise.all(own.map(judgementOf))).map(({ rating }) => rating),
    ...(await Promise.all(shown.map(judgementOfMilestone))).map(({ rating }) => rating),
  ];
  const illustrative = [
    ...measures.map(({ provenance }) => provenance === Provenance.ILLUSTRATIVE),
    ...(await Promise.all(own.map(isRatingIllustrative))),
    ...shown.map(({ provenance }) => provenance === Provenance.ILLUSTRATIVE),
  ];
  return {
    ...rollUp(ratings),
    illustrative: illustrative.includes(true),
    measures,
    benefits: own,
    milestones: shown,
  };
}
