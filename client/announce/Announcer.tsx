import { useAnnouncement } from "./announce.ts";

/** Two live regions used in turn, so that the same sentence said twice is heard twice. */
export function Announcer() {
  const { text, turn } = useAnnouncement();
  return (
    <div className="hidden-text">
      <p role="status">{turn % 2 === 0 ? text : ""}</p>
      <p role="status">{turn % 2 === 1 ? text : ""}</p>
    </div>
  );
}
