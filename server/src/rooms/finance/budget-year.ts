import {
  badInput,
  link,
  money,
  noteAgreement,
  ProgrammeRecord,
  record,
  text,
} from "@tranche/plugin-kit";
import { fiscalYearOf } from "../programme/fiscal-year.ts";

@record(
  "budget_year",
  "What of an allocation is approved for a fiscal year: the baseline that spend is compared with. Only a decision sets or changes it.",
)
export class BudgetYear extends ProgrammeRecord {
  @link("allocation", "The allocation, whose kind of money it is.", { asRef: "ID" })
  allocation!: string;

  @text('The fiscal year, 1 April to 31 March, as in "2018/19".', { most: 7 })
  fiscalYear!: string;

  @money("The amount approved for it.")
  amount!: number;

  @link("decision", "The decision that set it.")
  decision!: string;
}

noteAgreement(BudgetYear, ({ fiscalYear }: BudgetYear) => {
  const [year] = fiscalYear.split("/");
  if (!/^\d{4}\/\d{2}$/.test(fiscalYear) || fiscalYearOf(`${year}-04`) !== fiscalYear)
    throw badInput("fiscalYear", `Not a fiscal year: "${fiscalYear}". Write it as 2018/19.`);
});
