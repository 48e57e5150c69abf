/** A labelled choice of one from a list. */
export function Pick<T extends string | number>({
  label,
  value,
  options,
  onPick,
}: {
  label: string;
  value: T | "";
  options: readonly { value: T | ""; label: string }[];
  onPick(value: T): void;
}) {
  return (
    <label className="own-pick">
      <span className="eyebrow">{label}</span>
      <select
        value={String(value)}
        onChange={(event) => {
          const picked = options.find((option) => String(option.value) === event.target.value);
          if (picked) onPick(picked.value as T);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={String(option.value)}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
