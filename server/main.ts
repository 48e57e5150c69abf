import { pino } from "pino";
import { openPackStore } from "./packStore.ts";
import { readSettings } from "./settings.ts";
import { startServer } from "./startServer.ts";

/** How often the data folder is looked at for a new pack. */
const REFRESH_MS = 2000;

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const logger = pino({
    level: settings.logLevel,
    base: undefined,
    timestamp: pino.stdTimeFunctions.isoTime,
  });
  const store = await openPackStore(settings.dataDir, logger);
  const problem = store.problem();
  if (problem) logger.warn({ problem }, "no pack");
  const server = await startServer({ store, settings, logger }).catch(
    async (error: NodeJS.ErrnoException) => {
      await store.close();
      if (error.code !== "EADDRINUSE") throw error;
      throw new Error(
        `Port ${settings.port} is in use already. Stop the other program, or set PORT to another number.`,
      );
    },
  );
  console.log(`Footholds is at ${server.address}`);
  const refresh = setInterval(() => store.refresh(), REFRESH_MS);
  const close = async (signal: string) => {
    logger.info({ signal }, "closing");
    clearInterval(refresh);
    await server.close();
    await store.close();
    logger.info({}, "closed");
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, close);
}

await main().catch((error: Error) => {
  console.error(`The server cannot start. ${error.message}`);
  process.exitCode = 1;
});
