import { count, day, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

/** A decision that pays for a number of pilots. */
@record("technology_pilot_funding", "A decision that pays for a number of pilots.")
export class TechnologyPilotFunding extends ProgrammeRecord {
  @text("What was decided.", { most: 200 })
  title!: string;

  @day("The day from which the pilots run.")
  startsOn!: string;

  @count("How many pilots it pays for.", { most: 1000 })
  pilotCount!: number;
}
