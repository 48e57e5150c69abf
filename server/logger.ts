/** The part of pino that is used here; tests give a list. */
export interface Logger {
  debug: Log;
  info: Log;
  warn: Log;
  error: Log;
}
type Log = (facts: Record<string, unknown>, message: string) => void;
