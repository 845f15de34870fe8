import { existsSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";

/** Bytes; the files that stand at the same time come to about a tenth of it. */
const ROOM_NEEDED = 2 ** 31;

/**
 * Where SQLite files stand: in memory where there is room, since each change waits for the disk and
 * no test is about a power cut.
 */
export function placeOfFiles(): string {
  const memory = "/dev/shm";
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > ROOM_NEEDED ? memory : tmpdir();
}
