import { Role } from "./caller.ts";
import { PERMISSIONS, type Permission, PLUGIN_MUTATIONS } from "./permissions.ts";

const BEGIN = "<!-- The table, from server/src/access/permissions.ts: npm run codegen -->";
const END = "<!-- The end of the table. -->";

/** A page with the table of roles as the data says it, in place of the one that it has. */
export function withPermissions(page: string): string {
  const [before, rest = ""] = page.split(BEGIN);
  const after = rest.split(END)[1] ?? "";
  return `${before}${BEGIN}\n\n${permissionTable()}\n\n${END}${after}`;
}

/** The table as Markdown: a row for each operation, a column for each role. */
function permissionTable(): string {
  const roles = Object.values(Role);
  const row = (name: string, { roles: may, held }: Permission) =>
    line([name, ...roles.map((role) => cell(may.includes(role), held))]);
  return [
    line(["", ...roles.map((role) => role.replace("_", " "))]),
    line(["---", ...roles.map(() => ":-:")]),
    ...Object.entries(PERMISSIONS).map(([name, permission]) => row(`\`${name}\``, permission)),
    row("a mutation of a plugin", PLUGIN_MUTATIONS),
  ].join("\n");
}

function cell(may: boolean, held: Permission["held"]): string {
  if (!may) return "";
  return held === "PORTFOLIO" ? "P" : "●";
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
