import { type AreaLevel, LEVEL_WORDS } from "../../geodata/area.ts";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import type { Shown } from "../shown/useShown.ts";
import { pinLevel, useView } from "../store.ts";
import { levelGroups } from "./levelGroups.ts";
import "./level.css";

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Which areas the map shows: they follow the zoom unless the reader holds one level. */
export function LevelControl({ manifest, shown }: { manifest: Manifest; shown: Shown }) {
  const pinned = useView((v) => v.level);
  const { wanted } = shown;
  const groups = levelGroups(manifest, wanted.indicator);
  const follows = capital(LEVEL_WORDS[wanted.level].many);
  return (
    <div className="level-control">
      <label>
        <span className="eyebrow">Areas shown</span>
        <select
          aria-label="Areas shown"
          value={wanted.unpinned ? "auto" : pinned}
          onChange={(event) => pinLevel(event.target.value as AreaLevel | "auto")}
        >
          <option value="auto">
            {pinned === "auto" || wanted.unpinned ? `${follows} (follows zoom)` : "Follow the zoom"}
          </option>
          {groups.map(({ name, levels }) => (
            <optgroup key={name} label={name}>
              {levels.map((level) => (
                <option key={level} value={level}>
                  {capital(LEVEL_WORDS[level].many)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p className="quiet">
        {wanted.unpinned
          ? `This measure has no figures for ${LEVEL_WORDS[wanted.unpinned].many}, so you see ${LEVEL_WORDS[wanted.level].many}.`
          : LEVEL_WORDS[wanted.level].hint}
      </p>
    </div>
  );
}
