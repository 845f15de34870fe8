import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { printedSchema } from "./host/print-schema.ts";

const FILE = join(import.meta.dirname, "../../schema/schema.graphql");

const options = process.argv.slice(2);

if (options.length === 0) {
  writeFileSync(FILE, printedSchema());
} else if (options.join() !== "--check") {
  fail("the schema command takes --check or nothing.");
} else if (!existsSync(FILE) || readFileSync(FILE, "utf8") !== printedSchema()) {
  fail("schema/schema.graphql is not what the code says. Run npm run codegen and commit.");
}

function fail(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}
