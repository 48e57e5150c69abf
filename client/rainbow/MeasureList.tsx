import { Header, ListBox, ListBoxItem, ListBoxSection } from "react-aria-components";
import { filedUnder, type PartOfList } from "./measures.ts";

/** Every measure by determinant, for keyboard and screen reader as well: arrows move, Enter chooses. */
export function MeasureList({
  parts,
  current,
  onChoose,
}: {
  parts: readonly PartOfList[];
  current: string;
  onChoose(id: string): void;
}) {
  return (
    <ListBox
      aria-label="Measures"
      className="measure-list"
      selectionMode="single"
      selectedKeys={[current]}
      escapeKeyBehavior="none"
      onSelectionChange={(keys) => {
        // nothing is left selected when the one on the map is chosen again
        const [key = current] = [...(keys === "all" ? [] : keys)];
        onChoose(String(key));
      }}
    >
      {parts.map((part) => (
        <ListBoxSection key={part.id} id={part.id}>
          <Header className="measure-part" data-ring={part.ring ?? "outcomes"}>
            {filedUnder(part.id)}
          </Header>
          {part.measures.map((measure) => (
            <ListBoxItem key={measure.id} id={measure.id} textValue={measure.name} className="measure-item">
              <span className="measure-name">
                {measure.name}
                {measure.id === current && <span className="measure-current">on the map</span>}
              </span>
              <span className="measure-definition">{measure.definition}</span>
              {measure.breakdowns && <span className="measure-definition">{measure.breakdowns}</span>}
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}
