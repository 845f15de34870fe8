import { type Migration, migration, recordTable, within } from "@tranche/plugin-kit";

/** What 0002 adds to a lot. */
const OF_LOT = ["procurement", "authority", "category"];

export const commercialMigrations: Migration[] = [
  migration(
    "0001-contracts",
    (t) => [
      recordTable(t, "framework", [`name ${t.text} NOT NULL`, `owner ${t.text} NOT NULL`]),
      recordTable(
        t,
        "lot",
        [
          `name ${t.text} NOT NULL`,
          `ceiling ${t.money} CHECK (ceiling >= 0)`,
          `tranche ${t.text}`,
          `workstream ${t.text}`,
          `delegation ${t.text}`,
          `personal_data ${t.text}`,
        ],
        [
          within("tranche", "tranche"),
          within("workstream", "workstream"),
          within("delegation", "delegation"),
        ],
      ),
      recordTable(
        t,
        "contract",
        [
          `lot ${t.text} NOT NULL`,
          `delegation ${t.text} NOT NULL`,
          `supplier ${t.text} NOT NULL`,
          `value ${t.money} CHECK (value >= 0)`,
          `first_call ${t.money} CHECK (first_call >= 0)`,
          `kind ${t.text}`,
          `awarded_on ${t.day} NOT NULL`,
          `route ${t.text} NOT NULL CHECK (route IN ('CALL_OFF', 'NEW_CONTRACT', 'DIRECT_AWARD'))`,
          `advertised_on ${t.day}`,
          `framework ${t.text}`,
          "CHECK ((route = 'CALL_OFF') = (framework IS NOT NULL))",
          "CHECK (first_call <= value)",
        ],
        [within("lot", "lot"), within("delegation", "delegation"), "UNIQUE (programme, lot)"],
      ),
      recordTable(
        t,
        "contract_variation",
        [
          `contract ${t.text} NOT NULL`,
          `previous_value ${t.money} CHECK (previous_value >= 0)`,
          `value ${t.money} CHECK (value >= 0)`,
          `varied_on ${t.day} NOT NULL`,
          `reason ${t.text} NOT NULL`,
        ],
        [within("contract", "contract")],
      ),
    ],
    { formerly: ["commercial/0001-lots"] },
  ),
  migration(
    "0002-procurements",
    (t) => [
      ...OF_LOT.map((column) => `ALTER TABLE lot ADD COLUMN ${column} ${t.text}`),
      `ALTER TABLE contract ADD COLUMN commenced_on ${t.day}`,
      `ALTER TABLE contract ADD COLUMN direct_award_ground ${t.text}`,
      `ALTER TABLE contract ADD COLUMN transparency_notice_on ${t.day}`,
    ],
    {
      down: () => [
        ...OF_LOT.map((column) => `ALTER TABLE lot DROP COLUMN ${column}`),
        "ALTER TABLE contract DROP COLUMN commenced_on",
        "ALTER TABLE contract DROP COLUMN direct_award_ground",
        "ALTER TABLE contract DROP COLUMN transparency_notice_on",
      ],
    },
  ),
];
