import {
  choice,
  count,
  day,
  ProgrammeRecord,
  record,
  registerEnumType,
  text,
} from "@tranche/plugin-kit";

/** Whom a data set is opened to. */
export enum CultureOpenTo {
  PUBLIC = "PUBLIC",
  PARTNERS = "PARTNERS",
}

registerEnumType(CultureOpenTo, {
  name: "CultureOpenTo",
  description: "Whom a data set is opened to.",
  valuesConfig: {
    PUBLIC: { description: "Anybody may have it." },
    PARTNERS: { description: "Named partner bodies may have it, under an agreement." },
  },
});

/** A data set that was opened; the record changes with each update. */
@record("culture_open_dataset", "A data set that was opened to the public or to partners.")
export class CultureOpenDataset extends ProgrammeRecord {
  @text("What the data set is called.", { most: 200 })
  title!: string;

  @choice(CultureOpenTo, "Whom it is opened to.")
  openTo!: CultureOpenTo;

  @day("The day it was opened.")
  openedOn!: string;

  @count("The longest that may pass between two updates, in days, from 1: its own cycle.", {
    most: 3660,
  })
  cycleDays!: number;

  @day("The day of its last update.", { nullable: "while it is as it was opened" })
  updatedOn!: string | null;

  @day("The day it was withdrawn.", { nullable: "while it is open" })
  withdrawnOn!: string | null;
}
