import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { profileQuery } from "../data/queries.ts";
import { useView } from "../store.ts";
import { flyTo } from "./flight.ts";

/** Brings the place of a link into view when the link does not say where to look. */
export function useOpeningFlight(manifest: Manifest): void {
  const [code] = useState(() => {
    const { area, camera } = useView.getState();
    return camera ? undefined : area;
  });
  const { data } = useQuery({ ...profileQuery(manifest, code ?? ""), enabled: code !== undefined });
  useEffect(() => {
    if (data) flyTo(data.bounds);
  }, [data]);
}
