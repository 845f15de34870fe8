import type { ColumnTypes } from "./tables.ts";

/** The column types that the server gives to migrations, for each of its databases. */
export const COLUMN_TYPES = {
  sqlite: {
    database: "sqlite",
    text: "text",
    day: "text",
    instant: "text",
    money: "integer",
    count: "integer",
    flag: "integer",
  },
  postgres: {
    database: "postgres",
    text: "text",
    day: "date",
    instant: "timestamptz(3)",
    money: "bigint",
    count: "integer",
    flag: "boolean",
  },
} as const satisfies Record<ColumnTypes["database"], ColumnTypes>;
