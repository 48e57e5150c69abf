import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { profileQuery } from "../data/queries.ts";
import { useView } from "../store.ts";
import { flyTo, flyToArea, useFlight } from "./flight.ts";

/** Flies to areas that were asked for by code; first to that of a link which does not say where to look. */
export function useAreaFlights(manifest: Manifest): void {
  const code = useFlight((f) => f.area);
  const { data } = useQuery({ ...profileQuery(manifest, code ?? ""), enabled: code !== undefined });
  useEffect(() => {
    const { area, camera } = useView.getState();
    if (area && !camera) flyToArea(area);
  }, []);
  useEffect(() => {
    if (data && data.code === code) flyTo(data.bounds);
  }, [data, code]);
}
