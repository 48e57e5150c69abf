import { networkPeopleInWords } from "../words/networkPeople.ts";
import type { AreaFacts } from "./areaFacts.ts";

/** A network's patients beside its residents; nothing for other areas. */
export function NetworkPeople({ facts }: { facts: AreaFacts }) {
  const { population, registered, registrations } = facts;
  if (!registered) return null;
  const { numbers, mismatch } = networkPeopleInWords({ population, registered, registrations });
  return (
    <section className="network-people" aria-label="Its people">
      <p>{numbers}</p>
      <p className="quiet">{mismatch}</p>
    </section>
  );
}
