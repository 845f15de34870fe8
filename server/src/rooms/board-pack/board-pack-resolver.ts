import { Audience, derived, Instant, type RecordClass } from "@tranche/plugin-kit";
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { AUDIENCE_ARGUMENT } from "../../access/audience-argument.ts";
import type { RequestContext } from "../../access/request-context.ts";
import { Reader } from "../../records/reader.ts";
import { Benefit } from "../benefits/benefit.ts";
import { Lot } from "../commercial/lot.ts";
import { Decision } from "../decisions/decision.ts";
import { Delegation } from "../decisions/delegation.ts";
import { Assessment } from "../delivery/assessment.ts";
import { confidenceIn } from "../delivery/assessment-resolver.ts";
import { EarnedValue, earnedValueOf } from "../delivery/earned-value-resolver.ts";
import { Milestone } from "../delivery/milestone.ts";
import { Risk } from "../delivery/risk.ts";
import { risksOf } from "../delivery/risk-resolver.ts";
import {
  FundingPosition,
  fundingByTranche,
  fundingInAll,
  fundingOf,
} from "../finance/finance-resolver.ts";
import { LimitFlag, limitFlagsOf } from "../finance/limit-flags.ts";
import { Obligation } from "../gates/obligation.ts";
import { Gate } from "../gates/readiness-item.ts";
import { readinessOf } from "../gates/readiness-resolver.ts";
import { Waiver } from "../gates/waiver.ts";
import { Objective } from "../programme/programme.ts";
import { programmeNamed, workstreamsOf } from "../programme/programme-resolver.ts";
import { Tranche } from "../programme/tranche.ts";
import { Workstream } from "../programme/workstream.ts";
import { BoardPack } from "./board-pack.ts";
import { Health, healthOf } from "./health.ts";
import { SectionView, sectionsOf } from "./section-view.ts";

/** Kinds of record of which the pack has all that the programme has. */
const LISTS = {
  objectives: [Objective, "The objectives, each with its delivery."],
  tranches: [Tranche, "The tranches."],
  milestones: [Milestone, "The milestones."],
  delegations: [Delegation, "Who may award contracts, and up to what limit."],
  lots: [Lot, "The lots."],
  benefits: [Benefit, "The benefits."],
  decisions: [Decision, "Decisions requested and taken."],
  obligations: [Obligation, "The obligations accepted."],
  gates: [Gate, "The gates passed, with what was waived for each."],
  waivers: [Waiver, "Everything waived, for past and future gates, with who waived it and why."],
} satisfies Record<string, [type: RecordClass, words: string]>;

export const boardPackLists = Object.entries(LISTS).map(([name, [type, words]]) =>
  derived(BoardPack, (pack) => listed(pack, name, type), { [name]: [() => [type], words] }),
);

async function listed({ programme }: BoardPack, name: string, type: RecordClass) {
  return { [name]: (await Reader.of(programme).set(type, programme.ref)).all };
}

@Resolver(() => BoardPack)
export class BoardPackResolver {
  @Query(() => BoardPack, {
    nullable: true,
    description: "The board pack of a programme, now or as at an earlier instant.",
  })
  async boardPack(
    @Ctx() context: RequestContext,
    @Arg("programme", () => ID, { description: "The programme's ref." }) ref: string,
    @Arg("asAt", () => Instant, {
      nullable: true,
      description: "The instant to report as at; a day means its end. Now, unless given.",
    })
    asAt?: string,
    @Arg("audience", () => Audience, AUDIENCE_ARGUMENT)
    audience?: Audience | null,
  ): Promise<BoardPack> {
    const reader = context.read(asAt, audience);
    const chain = await reader.requirePosition(ref, "programme");
    const programme = await programmeNamed(reader, ref, "programme");
    const [readiness, sight] = await Promise.all([readinessOf(programme), reader.sight(ref)]);
    return { asAt: reader.at, audience: sight.audience, chain, programme, readiness };
  }

  @FieldResolver(() => Int, {
    description: "How many facts and records of the programme are withheld from this audience.",
  })
  withheldCount(@Root() { programme }: BoardPack): Promise<number> {
    return Reader.of(programme).leftOut(programme.ref);
  }

  @FieldResolver(() => [Workstream], { description: "The workstreams." })
  workstreams(@Root() { programme }: BoardPack) {
    return workstreamsOf(programme);
  }

  @FieldResolver(() => FundingPosition, {
    description:
      "The funding of the current tranche, and of no tranche; `leftOut` has the rest, fundingInAll the whole.",
  })
  funding(@Root() { programme }: BoardPack) {
    return fundingOf(programme);
  }

  @FieldResolver(() => FundingPosition, { description: "All money of the programme." })
  fundingInAll(@Root() { programme }: BoardPack) {
    return fundingInAll(programme);
  }

  @FieldResolver(() => [FundingPosition], {
    description:
      "The money of every tranche, and of no tranche where there is any; together fundingInAll.",
  })
  fundingByTranche(@Root() { programme }: BoardPack) {
    return fundingByTranche(programme);
  }

  @FieldResolver(() => Health, { description: "Its computed health." })
  health(@Ctx() { host }: RequestContext, @Root() { programme }: BoardPack) {
    return healthOf(host, programme);
  }

  @FieldResolver(() => Assessment, {
    nullable: true,
    description: "The latest assessed delivery confidence; null when none is recorded.",
  })
  confidence(@Root() { programme }: BoardPack) {
    return confidenceIn(programme);
  }

  @FieldResolver(() => [Risk], { description: "Risks, assumptions, issues and dependencies." })
  risks(@Root() { programme }: BoardPack) {
    return risksOf(programme);
  }

  @FieldResolver(() => EarnedValue, { description: "Earned value of the current tranche." })
  earnedValue(@Root() { programme }: BoardPack) {
    return earnedValueOf(programme);
  }

  @FieldResolver(() => [SectionView], { description: "The sections that plugins add." })
  sections(@Ctx() { host }: RequestContext, @Root() { programme }: BoardPack) {
    return sectionsOf(host, programme);
  }

  @FieldResolver(() => [LimitFlag], {
    description: "What exceeds a limit, or is about to, and was not refused.",
  })
  limitFlags(@Root() { programme }: BoardPack) {
    return limitFlagsOf(Reader.of(programme), programme.ref);
  }
}
