import type { FromReader } from "./messages.ts";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Why a file cannot be used: the rule, the row and what stood there. */
export function Fault({ fault }: { fault: Extract<FromReader, { kind: "refused" | "failed" }> }) {
  if (fault.kind === "failed")
    return (
      <p className="notice" role="alert">
        The file could not be read: {fault.message}. Your map is as it was; try again, or another file.
      </p>
    );
  const { rule, row, value } = fault;
  return (
    <p className="notice" role="alert">
      {row !== undefined && `Row ${row.toLocaleString("en-GB")}: `}
      {row === undefined ? capital(rule) : rule}
      {value !== undefined && (
        <>
          {" "}
          – here it is <q className="own-quoted">{value}</q>
        </>
      )}
      . Your map is as it was.
    </p>
  );
}
