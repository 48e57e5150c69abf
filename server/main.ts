import { pino } from "pino";
import { openPackStore } from "./packStore.ts";
import { readSettings } from "./settings.ts";
import { startServer } from "./startServer.ts";

/** How often the data folder is looked at for a new pack. */
const REFRESH_MS = 2000;

const settings = readSettings(process.env);
const logger = pino({ level: settings.logLevel, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
const store = await openPackStore(settings.dataDir, logger);
const problem = store.problem();
if (problem) logger.warn({ problem }, "no pack");

try {
  const server = await startServer({ store, settings, logger });
  console.log(`Footholds is at ${server.address}`);
  const refresh = setInterval(() => store.refresh(), REFRESH_MS);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, async () => {
      logger.info({ signal }, "closing");
      clearInterval(refresh);
      await server.close();
      await store.close();
      logger.info({}, "closed");
    });
} catch (error) {
  const taken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  console.error(
    taken
      ? `Port ${settings.port} is in use already. Stop the other program, or choose another: PORT=${settings.port + 1} npm start`
      : `The server cannot listen: ${(error as Error).message}`,
  );
  await store.close();
  process.exitCode = 1;
}
