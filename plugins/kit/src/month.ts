import { GraphQLScalarType } from "graphql";
import { shown } from "./calendar.ts";
import { BadValue } from "./refusal.ts";

const MONTH = /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/;

/** True for a calendar month written YYYY-MM, from 1900 to 2199. */
export function isMonth(value: unknown): value is string {
  return typeof value === "string" && MONTH.test(value);
}

/** The month (YYYY-MM) that a day belongs to. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The month so many months after a month; before it when negative. */
export function monthAfter(month: string, months: number): string {
  const count = monthCount(month) + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** Months of the calendar from one day or month to another; negative when the second is earlier. */
export function monthsApart(from: string, to: string): number {
  return monthCount(to) - monthCount(from);
}

/** Months since the year 0: of a month, or of the month of a day. */
function monthCount(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** What is wrong with a month, or nothing. */
export function monthProblem(value: unknown): string | undefined {
  return isMonth(value)
    ? undefined
    : `Not a month: ${shown(value)}. Write it as 2018-12, from 1900 to 2199.`;
}

function parseMonth(value: unknown): string {
  const problem = monthProblem(value);
  if (problem) throw new BadValue(problem);
  return value as string;
}

export const Month = new GraphQLScalarType<string, string>({
  name: "Month",
  description: "A calendar month, written 2018-12.",
  serialize: (value) => String(value),
  parseValue: parseMonth,
  parseLiteral: (node) => parseMonth("value" in node ? node.value : null),
});
