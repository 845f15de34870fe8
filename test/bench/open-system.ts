import pino from "pino";
import { assemble, type System } from "../../server/src/host/system.ts";
import type { Location } from "../../server/src/records/driver.ts";

/** A whole server on an empty database, without plugins or seed. */
export function openSystem(location: Location, folder: string): Promise<System> {
  return assemble(
    {
      access: { mode: "demonstration" },
      ...{ host: "127.0.0.1", port: 0, dataFolder: folder, location, strict: true },
      ...{ seed: "none", pluginDeadlineMs: 5000, environment: {} },
    },
    pino({ level: "silent" }),
    [],
  );
}
