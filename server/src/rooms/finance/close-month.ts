import {
  answering,
  ChangeInput,
  monthOf,
  Refusal,
  refuseFirst,
  statedIn,
  stating,
} from "@tranche/plugin-kit";
import { mutation } from "../../access/mutation.ts";
import { ClosedMonth } from "./closed-month.ts";

const MonthPayload = answering(
  "ClosedMonthPayload",
  "The month as the change left it.",
  { closedMonth: ClosedMonth },
  { closedMonth: "The closed month; null once it is reopened." },
);

const MonthInput = stating(
  ClosedMonth,
  { only: ["month"], words: { month: "The month, not in the future." } },
  ChangeInput,
);

export const closeMonth = mutation({
  name: "closeMonth",
  description:
    "Closes a month: its spend is complete, and counts as the outturn of that month. It takes no entry until it is reopened. CONFLICT when it is closed.",
  input: MonthInput,
  takes: "A month to close.",
  answer: MonthPayload,
  async change(writer, input, { today }) {
    const { month } = statedIn(input);
    refuseFirst([
      ["month", month > monthOf(today) && `${month} has not begun. Close it when it is over.`],
    ]);
    if (await writer.find(ClosedMonth, month))
      throw new Refusal("CONFLICT", `${month} is closed already.`, "month");
    const facts = { ref: month, month, closedOn: today };
    return { closedMonth: await writer.create(ClosedMonth, facts) };
  },
});

export const reopenMonth = mutation({
  name: "reopenMonth",
  description: "Reopens a month that was closed. The reason is kept, and that it was closed.",
  input: MonthInput,
  takes: "A month to reopen.",
  answer: MonthPayload,
  async change(writer, input) {
    const { month } = statedIn(input);
    if (!(await writer.find(ClosedMonth, month)))
      throw new Refusal("NOT_FOUND", `${month} is not closed. Query closedMonths.`, "month");
    await writer.remove(ClosedMonth, month, null);
    return { closedMonth: null };
  },
});
