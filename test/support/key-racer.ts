import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publicKeyOf, signingKey } from "../../server/src/records/checkpoint.ts";

/**
 * Asks for key after key at the same moment as another process, and prints each as it was given.
 * Before each both leave a mark and wait for the other's.
 */
const [folder = "", own = "", other = "", rounds = ""] = process.argv.slice(2);

for (let round = 1; round <= Number(rounds); round++) {
  writeFileSync(join(folder, `${own}-${round}`), "");
  while (!existsSync(join(folder, `${other}-${round}`)));
  process.stdout.write(`${publicKeyOf(signingKey(join(folder, `key-${round}.pem`)))}\n`);
}
