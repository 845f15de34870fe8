import { FieldResolver, Resolver, Root } from "type-graphql";
import { Reader } from "../../records/reader.ts";
import { Programme } from "../programme/programme.ts";
import type { Duty } from "./duty.ts";
import { Obligation, ObligationStatus } from "./obligation.ts";
import { readDuties } from "./standing-of-reader.ts";

@Resolver(() => Obligation)
export class ObligationResolver {
  @FieldResolver(() => ObligationStatus, {
    description: "Whether it calls for action; OPEN as soon as something wakes it.",
  })
  async status(@Root() obligation: Obligation) {
    return (await dutyOf(obligation)).status;
  }

  @FieldResolver(() => [String], {
    description:
      'What has woken it since it was accepted or last met: "lot L5", "project P1", "plugin people".',
  })
  async wokenBy(@Root() obligation: Obligation) {
    return (await dutyOf(obligation)).wokenBy.map(({ name }) => name);
  }
}

@Resolver(() => Programme)
export class ProgrammeObligationsResolver {
  @FieldResolver(() => [Obligation], { description: "The duties it has accepted." })
  async obligations(@Root() programme: Programme) {
    return (await Reader.of(programme).set(Obligation, programme.ref)).all;
  }
}

async function dutyOf(obligation: Obligation): Promise<Duty> {
  const duties = await readDuties(Reader.of(obligation), obligation.programme);
  // The duty came from the same Reader, so it is among them.
  return duties.get(obligation.ref) as Duty;
}
