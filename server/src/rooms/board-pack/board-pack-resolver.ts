import { Instant } from "@tranche/plugin-kit";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
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
import { FundingPosition, fundingOf } from "../finance/finance-resolver.ts";
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

@Resolver(() => BoardPack)
export class BoardPackResolver {
  @Query(() => BoardPack, {
    nullable: true,
    description: "The board pack of a programme, now or as it stood.",
  })
  async boardPack(
    @Ctx() context: RequestContext,
    @Arg("programme", () => ID, { description: "The programme's ref." }) ref: string,
    @Arg("asAt", () => Instant, {
      nullable: true,
      description: "The instant to look at; a day means its end. Now, unless given.",
    })
    asAt?: string,
  ): Promise<BoardPack> {
    const reader = context.read(asAt);
    const chain = await reader.requirePosition(ref, "programme");
    const programme = await programmeNamed(reader, ref, "programme");
    return { asAt: reader.at, chain, programme, readiness: await readinessOf(programme) };
  }

  @FieldResolver(() => [Objective], { description: "The objectives, each with its delivery." })
  async objectives(@Root() { programme }: BoardPack) {
    return (await Reader.of(programme).set(Objective, programme.ref)).all;
  }

  @FieldResolver(() => [Tranche], { description: "The tranches." })
  async tranches(@Root() { programme }: BoardPack) {
    return (await Reader.of(programme).set(Tranche, programme.ref)).all;
  }

  @FieldResolver(() => [Workstream], { description: "The workstreams." })
  workstreams(@Root() { programme }: BoardPack) {
    return workstreamsOf(programme);
  }

  @FieldResolver(() => [Milestone], { description: "The milestones." })
  async milestones(@Root() { programme }: BoardPack) {
    return (await Reader.of(programme).set(Milestone, programme.ref)).all;
  }

  @FieldResolver(() => FundingPosition, { description: "The money of the tranche in hand." })
  funding(@Root() { programme }: BoardPack) {
    return fundingOf(programme);
  }

  @FieldResolver(() => [Delegation], { description: "Who may award, and up to what." })
  async delegations(@Root() { programme }: BoardPack) {
    return (await Reader.of(programme).set(Delegation, programme.ref)).all;
  }

  @FieldResolver(() => [Lot], { description: "The lots." })
  async lots(@Root() { programme }: BoardPack) {
    return (await Reader.of(programme).set(Lot, programme.ref)).all;
  }

  @FieldResolver(() => [Benefit], { description: "The benefits." })
  async benefits(@Root() { programme }: BoardPack) {
    return (await Reader.of(programme).set(Benefit, programme.ref)).all;
  }

  @FieldResolver(() => [Decision], { description: "Decisions asked for and taken." })
  async decisions(@Root() { programme }: BoardPack) {
    return (await Reader.of(programme).set(Decision, programme.ref)).all;
  }

  @FieldResolver(() => [Obligation], { description: "The duties accepted." })
  async obligations(@Root() { programme }: BoardPack) {
    return (await Reader.of(programme).set(Obligation, programme.ref)).all;
  }

  @FieldResolver(() => Health, { description: "Its computed health." })
  health(@Ctx() { host }: RequestContext, @Root() { programme }: BoardPack) {
    return healthOf(host, programme);
  }

  @FieldResolver(() => Assessment, {
    nullable: true,
    description: "The latest judged confidence in its delivery; null when nobody has judged.",
  })
  confidence(@Root() { programme }: BoardPack) {
    return confidenceIn(programme);
  }

  @FieldResolver(() => [Risk], { description: "Risks, assumptions, issues and dependencies." })
  risks(@Root() { programme }: BoardPack) {
    return risksOf(programme);
  }

  @FieldResolver(() => EarnedValue, { description: "Earned value of the tranche in hand." })
  earnedValue(@Root() { programme }: BoardPack) {
    return earnedValueOf(programme);
  }

  @FieldResolver(() => [SectionView], { description: "What the plugins add." })
  sections(@Ctx() { host }: RequestContext, @Root() { programme }: BoardPack) {
    return sectionsOf(host, programme);
  }

  @FieldResolver(() => [Gate], { description: "The gates passed, with what was waived for each." })
  async gates(@Root() { programme }: BoardPack) {
    return (await Reader.of(programme).set(Gate, programme.ref)).all;
  }

  @FieldResolver(() => [Waiver], {
    description: "All that was waived, for gates passed and ahead: by whom, and why.",
  })
  async waivers(@Root() { programme }: BoardPack) {
    return (await Reader.of(programme).set(Waiver, programme.ref)).all;
  }

  @FieldResolver(() => [LimitFlag], {
    description: "What is beyond a limit or about to be, and was not refused.",
  })
  limitFlags(@Root() { programme }: BoardPack) {
    return limitFlagsOf(Reader.of(programme), programme.ref);
  }
}
