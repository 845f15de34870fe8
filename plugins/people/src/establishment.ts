import { count, day, ProgrammeRecord, record, text } from "@tranche/plugin-kit";

@record("people_establishment", "The posts of one data role, as returned for the end of a month.")
export class PeopleEstablishment extends ProgrammeRecord {
  @text("The role, named as in its other returns, such as Data analyst.", { most: 200 })
  role!: string;

  @day("The day that was counted: the last of a month.", { happened: true })
  asOf!: string;

  @count("Established posts, filled or not.", { most: 100_000 })
  posts!: number;

  @count("People in post; more than the posts when the role is over establishment.", {
    most: 100_000,
  })
  inPost!: number;

  // Not shown by role: in a role of few people it would disclose something about one of them.
  @count("People who left the role in the month that was counted.", {
    most: 100_000,
    hidden: true,
  })
  leavers!: number;
}
