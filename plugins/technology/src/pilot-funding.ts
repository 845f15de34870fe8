import { count, day, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

@record("technology_pilot_funding", "A decision to fund a number of pilots.")
export class TechnologyPilotFunding extends ProgrammeRecord {
  @text("What was decided.", { most: 200 })
  title!: string;

  @day("The day from which the pilots run.")
  startsOn!: string;

  @count("How many pilots it funds.", { most: 1000 })
  pilotCount!: number;
}
