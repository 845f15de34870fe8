import { FieldResolver, Resolver, Root } from "type-graphql";
import { Obligation, ObligationStatus } from "../governance/obligation.ts";
import { Programme } from "../programme/programme.ts";
import { Reader } from "../records/reader.ts";
import type { Duty } from "./duty.ts";
import { Project } from "./project.ts";
import { dutiesFor } from "./standing-reader.ts";

@Resolver(() => Obligation)
export class DutyResolver {
  @FieldResolver(() => ObligationStatus, {
    description:
      "Whether it calls for action on the day looked at: OPEN as soon as something wakes it that meeting it did not cover.",
  })
  async status(@Root() obligation: Obligation) {
    return (await dutyOf(obligation)).status;
  }

  @FieldResolver(() => [String], {
    description: 'What has woken it since it was accepted or met: "lot L5", "plugin people".',
  })
  async wokenBy(@Root() obligation: Obligation) {
    return (await dutyOf(obligation)).wokenBy.map(({ name }) => name);
  }
}

@Resolver(() => Programme)
export class ProjectResolver {
  @FieldResolver(() => [Project], { description: "Its constituent projects." })
  async projects(@Root() programme: Programme) {
    return (await Reader.of(programme).set(Project, programme.ref)).all;
  }
}

async function dutyOf(obligation: Obligation): Promise<Duty> {
  const duties = await dutiesFor(Reader.of(obligation), obligation.programme);
  return duties.find((duty) => duty.obligation.ref === obligation.ref) as Duty;
}
