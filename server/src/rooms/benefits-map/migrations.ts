import { type Migration, migration, recordTable, within } from "@tranche/plugin-kit";

export const benefitsMapMigrations: Migration[] = [
  migration("0001-benefits-map", (t) => [
    recordTable(
      t,
      "map_node",
      [
        `kind ${t.text} NOT NULL CHECK (kind IN ('OUTPUT', 'CAPABILITY', 'OUTCOME'))`,
        `title ${t.text} NOT NULL`,
        `workstream ${t.text}`,
        `milestone ${t.text}`,
        "CHECK (milestone IS NULL OR kind = 'OUTPUT')",
      ],
      [within("workstream", "workstream"), within("milestone", "milestone")],
    ),
    recordTable(
      t,
      "map_edge",
      [
        `from_node ${t.text}`,
        `from_benefit ${t.text}`,
        `to_node ${t.text}`,
        `to_benefit ${t.text}`,
        `share ${t.count} CHECK (share BETWEEN 0 AND 10000)`,
        "CHECK ((from_node IS NULL) <> (from_benefit IS NULL))",
        "CHECK ((to_node IS NULL) <> (to_benefit IS NULL))",
      ],
      [
        within("from_node", "map_node"),
        within("from_benefit", "benefit"),
        within("to_node", "map_node"),
        within("to_benefit", "benefit"),
      ],
    ),
    // A unique constraint would take two nulls for different.
    `CREATE UNIQUE INDEX map_edge_by_ends ON map_edge (programme, COALESCE(from_node, ''),
        COALESCE(from_benefit, ''), COALESCE(to_node, ''), COALESCE(to_benefit, ''))`,
  ]),
];
