import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parse, print, separateOperations } from "graphql";

const HELP = `Writes the operations of GraphQL documents as a map from their SHA-256 to their text, as
TRANCHE_DOCUMENTS takes it.

  npm run --silent documents -- client-sdk/operations/*.graphql > documents.json
`;

const files = process.argv.slice(2);
if (files.length === 0 || files.some((each) => each.startsWith("-"))) {
  process.stderr.write(HELP);
  process.exitCode = 2;
} else await write();

async function write(): Promise<void> {
  const documents: Record<string, string> = {};
  for (const file of files) {
    const operations = separateOperations(parse(await readFile(file, "utf8")));
    for (const text of Object.values(operations).map(print))
      documents[createHash("sha256").update(text, "utf8").digest("hex")] = text;
  }
  process.stdout.write(`${JSON.stringify(documents, null, 2)}\n`);
}
