import type { Manifest } from "../../geodata/pack/manifest.ts";
import { PageDialog } from "../page/PageDialog.tsx";
import { openPage } from "../store.ts";

/** What this is and how its figures are made, on one page. */
export default function About({ manifest }: { manifest: Manifest }) {
  return (
    <PageDialog title="About Footholds">
      <p>
        Even the poorest communities have some footholds. Footholds is a map of what shapes our health, place
        by place: homes, work, buses, money, the people around us. It is here so that anyone can see where
        need is high, and make the case for change.
      </p>
      <h3>The rainbow</h3>
      <p>
        Measures are filed under the rainbow of what shapes health, drawn by Göran Dahlgren and Margaret
        Whitehead in 1991. The person is in the middle. Around them are how we live, the people around us,
        where we live and work, and the wider economy.
      </p>
      <h3>Areas</h3>
      <p>
        The smallest areas are neighbourhoods of about 1,500 people. The Office for National Statistics calls
        them Lower layer Super Output Areas (LSOAs). As you zoom out, the map shows localities (MSOAs) and
        then districts. You can also choose wards or NHS areas.
      </p>
      <h3>How sure are we?</h3>
      <p>
        Where a figure is a share of people or homes, we show the range that the true figure is likely to lie
        in (a 95% confidence interval, by Wilson's method). We say “better” or “worse” only when{" "}
        {manifest.country}'s figure lies outside that range. If a measure has no range, we set the numbers
        side by side and say that the difference is not tested.
      </p>
      <p>
        We never show a bare rank. Places next to each other in a league table often differ by chance, so we
        say which tenth or fifth a place is in.
      </p>
      <h3>Hidden and missing figures</h3>
      <p>
        Some figures are withheld by their publisher to protect people. Some do not exist. Both are drawn with
        a pattern, never with a colour of the scale, and never as zero.
      </p>
      <h3>Colours</h3>
      <p>
        The limits between colours are fixed for each measure and kind of area. They do not move when you
        move, so the same colour always means the same thing.
      </p>
      <h3>Your privacy</h3>
      <p>
        Nothing on this page comes from anyone but this site. There are no trackers. Your last searches, and
        figures of your own that you add, are kept in this browser alone.
      </p>
      <p>
        <button type="button" className="button" onClick={() => openPage("sources")}>
          See every source
        </button>
      </p>
    </PageDialog>
  );
}
