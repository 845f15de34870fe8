import { type Migration, migration, recordTable, within } from "@tranche/plugin-kit";

export const appraisalMigrations: Migration[] = [
  migration("0001-appraisals", (t) => [
    recordTable(
      t,
      "appraisal",
      [
        `title ${t.text} NOT NULL`,
        `stage ${t.text} NOT NULL`,
        `edition ${t.text} NOT NULL`,
        `appraised_on ${t.day} NOT NULL`,
        `schedule ${t.text}`,
        `base_year ${t.count}`,
        `prices ${t.text}`,
        `decision ${t.text}`,
      ],
      [within("decision", "decision")],
    ),
    recordTable(
      t,
      "appraisal_flow",
      [
        `appraisal ${t.text} NOT NULL`,
        `year ${t.count} NOT NULL CHECK (year >= 0)`,
        `side ${t.text} NOT NULL CHECK (side IN ('COST', 'BENEFIT'))`,
        `category ${t.text}`,
        `amount ${t.money} NOT NULL`,
      ],
      [within("appraisal", "appraisal"), "CHECK (side = 'COST' OR category IS NULL)"],
    ),
    recordTable(
      t,
      "appraisal_bias",
      [
        `appraisal ${t.text} NOT NULL`,
        `category ${t.text} NOT NULL`,
        `uplift ${t.money} NOT NULL CHECK (uplift >= 0)`,
        `mitigation ${t.money} NOT NULL CHECK (mitigation BETWEEN 0 AND 10000)`,
      ],
      [within("appraisal", "appraisal"), "UNIQUE (programme, appraisal, category)"],
    ),
    recordTable(t, "price_index", [
      `series ${t.text} NOT NULL`,
      `year ${t.count} NOT NULL`,
      `value ${t.money} NOT NULL CHECK (value > 0)`,
      `release ${t.text} NOT NULL`,
    ]),
  ]),
  migration(
    "0002-price-base",
    (t) => [
      `ALTER TABLE appraisal ADD COLUMN price_year ${t.count}`,
      `ALTER TABLE appraisal ADD COLUMN years ${t.text}`,
      `ALTER TABLE appraisal ADD COLUMN price_release ${t.text}`,
    ],
    {
      down: () =>
        ["price_year", "years", "price_release"].map(
          (column) => `ALTER TABLE appraisal DROP COLUMN ${column}`,
        ),
    },
  ),
];
