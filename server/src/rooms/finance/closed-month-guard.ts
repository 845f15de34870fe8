import { badInput } from "@tranche/plugin-kit";
import { marks } from "../../records/connection.ts";
import type { RoomGuard } from "../../records/guard.ts";
import { ClosedMonth } from "./closed-month.ts";

/** A closed month takes no entry, whoever writes it. */
export const closedMonthGuard: RoomGuard = {
  tables: ["spend_entry"],
  async check(transaction) {
    const closed = (await transaction.all(ClosedMonth)).map(({ month }) => month);
    if (closed.length === 0) return;
    const { programme, seq } = transaction.stamp;
    const [entry] = await transaction.rows<{ ref: string; month: string; reverses: number | null }>(
      `SELECT ref, month, reverses_seq AS reverses FROM spend_entry
       WHERE programme = ? AND seq = ? AND month IN (${marks(closed)}) ORDER BY ordinal LIMIT 1`,
      [programme, seq, ...closed],
    );
    if (!entry) return;
    const { ref, month, reverses } = entry;
    throw reverses === null
      ? badInput(
          "month",
          `${month} is closed and takes no entry ("${ref}"). Charge it to an open month, or say why the month must be reopened with reopenMonth.`,
        )
      : badInput(
          "reversedIn",
          `${month} is closed, so "${ref}" can't be dated in it. Give an open month in reversedIn, or say why the month must be reopened with reopenMonth.`,
        );
  },
};
