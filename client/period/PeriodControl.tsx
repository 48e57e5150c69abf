import { useEffect, useState } from "react";
import { Icon } from "../icons/Icon.tsx";
import type { Shown } from "../shown/useShown.ts";
import { choosePeriod } from "../store.ts";
import "./period.css";

const STEP_MS = 1200;

/** Moves through the years a measure is known for. Nothing is drawn for a measure known once. */
export function PeriodControl({ shown }: { shown: Shown }) {
  const { indicator, series, period } = shown.wanted;
  const { periods } = indicator;
  const at = periods.findIndex((p) => p.id === period);
  const [playing, setPlaying] = useState(false);
  const ready = !shown.waiting;

  useEffect(() => {
    if (!playing || !ready) return;
    const next = periods[at + 1];
    if (!next) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => choosePeriod(next.id), STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, ready, at, periods]);

  if (periods.length < 2) return null;
  const play = () => {
    if (!playing && at === periods.length - 1) choosePeriod(periods[0]!.id);
    setPlaying(!playing);
  };
  return (
    <div className="period-control">
      <button type="button" className="button-icon" aria-label={playing ? "Pause" : "Play"} onClick={play}>
        <Icon name={playing ? "pause" : "play"} />
      </button>
      <div className="period-track">
        <input
          type="range"
          aria-label="Period"
          min={0}
          max={periods.length - 1}
          step={1}
          value={at}
          aria-valuetext={`${periods[at]?.label}${series.columns[period] ? "" : ", no figures"}`}
          onChange={(event) => {
            setPlaying(false);
            choosePeriod(periods[Number(event.target.value)]!.id);
          }}
        />
        <div className="period-ticks" aria-hidden="true">
          {periods.map((p) => (
            <i key={p.id} className={series.columns[p.id] ? "" : "gap"} />
          ))}
        </div>
      </div>
      <output className="period-now number">{periods[at]?.label}</output>
    </div>
  );
}
