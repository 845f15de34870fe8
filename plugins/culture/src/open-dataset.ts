import {
  type Choice,
  choice,
  choices,
  count,
  day,
  ProgrammeRecord,
  record,
  text,
} from "@tranche/plugin-kit";

export const CultureOpenTo = choices("CultureOpenTo", "Who a data set is open to.", {
  PUBLIC: "Anyone may use it.",
  PARTNERS: "Named partner bodies may use it, under an agreement.",
});
export type CultureOpenTo = Choice<typeof CultureOpenTo>;

@record("culture_open_dataset", "A data set that was opened to the public or to partners.")
export class CultureOpenDataset extends ProgrammeRecord {
  @text("What the data set is called.", { most: 200 })
  title!: string;

  @choice(CultureOpenTo, "Who it is open to.")
  openTo!: CultureOpenTo;

  @day("The day it was opened.", { happened: true })
  openedOn!: string;

  @count("The longest time allowed between two updates, in days, from 1: its own cycle.", {
    most: 3660,
  })
  cycleDays!: number;

  @day("The day of its last update.", { happened: true, nullable: "when it has not been updated" })
  updatedOn!: string | null;

  @day("The day it was withdrawn.", { happened: true, nullable: "while it is open" })
  withdrawnOn!: string | null;
}
