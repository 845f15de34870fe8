import {
  choice,
  day,
  link,
  Marking,
  ProgrammeRecord,
  record,
  ref,
  text,
} from "@tranche/plugin-kit";

@record(
  "withholding",
  "A fact, or a whole record, that is kept from some audiences: under which exemption, why, and until when.",
)
export class Withholding extends ProgrammeRecord {
  @text("The kind of record, as `changes` names it; its type in the API will do as input.", {
    most: 100,
  })
  kind!: string;

  @ref("The ref of the record.")
  record!: string;

  @text("The field that is withheld.", { nullable: "for the whole record", most: 100 })
  field!: string | null;

  @choice(Marking, "Its marking: who is not cleared for it does not see it.")
  marking!: Marking;

  @text("The handling caveat, such as COMMERCIAL or PERSONAL.", {
    nullable: "for none",
    most: 50,
  })
  caveat!: string | null;

  @text("The exemption in law under which it is withheld.", { most: 500 })
  basis!: string;

  @text("Why it is withheld.", { most: 2000 })
  reason!: string;

  @link("decision", "The decision to whose Part 2 it belongs.", {
    nullable: "when it is of none, or of the decision that its record is of",
  })
  decision!: string | null;

  @day("The last day on which it is withheld; it is shown from the next.")
  ceasesOn!: string;
}
