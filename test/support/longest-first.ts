import { join } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const ROOT = join(import.meta.dirname, "../..");

/** Begun last, one of these would keep one worker busy while the other has nothing left. */
const LONGEST = [
  "test/start.test.ts",
  "test/ledger-model.test.ts",
  "test/plugin-guide.test.ts",
  "test/claims.test.ts",
  "server/src/commands/checkpoint.test.ts",
  "test/benefits-map-model.test.ts",
  "test/portfolio-benefits.test.ts",
  "server/src/records/verify-chain.test.ts",
  "test/metrics.test.ts",
];

/**
 * Files apart first, since a worker that shares its modules would have to end for one of them; then
 * the long ones, then the others as vitest has them.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const places = new Map(LONGEST.map((file, place) => [join(ROOT, file), place]));
    const placeOf = ({ moduleId, project }: TestSpecification) =>
      project.config.isolate ? -1 : (places.get(moduleId) ?? LONGEST.length);
    return (await super.sort(files)).sort((one, other) => placeOf(one) - placeOf(other));
  }
}
