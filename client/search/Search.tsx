import { useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import {
  Button,
  ComboBox,
  Group,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
} from "react-aria-components";
import type { Manifest } from "../../geodata/pack/manifest.ts";
import { matchesQuery } from "../data/queries.ts";
import { Icon } from "../icons/Icon.tsx";
import { reasonOf } from "../status/Banners.tsx";
import { goTo } from "./goTo.ts";
import { groupResults, type ResultGroup } from "./groups.ts";
import { recentSearches, rememberSearch } from "./recent.ts";
import "./search.css";

const WORDS = {
  label: "Find a place",
  placeholder: "Postcode, place or GP practice",
  recent: "Your last searches",
  none: (typed: string) => `Nothing is called “${typed}” here. Check the spelling, or try a postcode.`,
  start: "Type a postcode, a town, a ward, a council or a GP practice.",
  searching: "Searching…",
};

/** Finds a postcode, place, area or practice. Arrows move through the results; Enter goes there, or to the first. */
export function Search({ manifest }: { manifest: Manifest }) {
  const [typed, setTyped] = useState("");
  const [recent, setRecent] = useState(() => recentSearches(manifest.name));
  // A new box for each search: the text of the choice would open the list of the old one again.
  const [searches, setSearches] = useState(0);
  const asked = useDeferredValue(typed.trim());
  const matches = useQuery({
    ...matchesQuery(manifest, asked),
    enabled: asked.length > 1,
  });
  const found = asked.length > 1 ? (matches.data?.results ?? []) : [];
  const groups: ResultGroup[] =
    asked.length > 1
      ? groupResults(found)
      : groupResults(recent).length
        ? [
            {
              name: WORDS.recent,
              results: groupResults(recent).flatMap((g) => g.results),
            },
          ]
        : [];

  const choose = (key: React.Key | null) => {
    const match = groups.flatMap((g) => g.results).find((r) => r.key === key);
    if (!match) return;
    rememberSearch(manifest.name, match.result);
    setRecent(recentSearches(manifest.name));
    setTyped(match.result.name);
    setSearches((n) => n + 1);
    (document.activeElement as HTMLElement | null)?.blur();
    goTo(match.result);
  };

  return (
    <ComboBox
      key={searches}
      className="search"
      items={groups}
      inputValue={typed}
      onInputChange={setTyped}
      selectedKey={null}
      onSelectionChange={choose}
      menuTrigger="focus"
      allowsEmptyCollection
      allowsCustomValue
      defaultFilter={() => true}
    >
      <Label className="hidden-text">{WORDS.label}</Label>
      <Group className="field search-field">
        <Icon name="search" size={18} />
        <Input
          placeholder={WORDS.placeholder}
          enterKeyHint="search"
          spellCheck="false"
          onFocus={(event) => event.currentTarget.select()}
          onKeyDownCapture={(event) => {
            const best = groups[0]?.results[0];
            const picked = event.currentTarget.hasAttribute("aria-activedescendant");
            const settled = asked.length > 1 && asked === typed.trim() && !matches.isPlaceholderData;
            if (event.key !== "Enter" || picked || !best || !settled) return;
            event.preventDefault();
            event.stopPropagation();
            choose(best.key);
          }}
        />
        {typed && (
          <Button
            slot={null}
            className="button-icon"
            aria-label="Clear the search"
            onPress={() => setTyped("")}
          >
            <Icon name="close" size={18} />
          </Button>
        )}
      </Group>
      <Popover className="popover panel search-popover" offset={6}>
        <ListBox
          className="search-results"
          items={groups}
          renderEmptyState={() => (
            <p className="search-empty">
              {asked.length < 2
                ? WORDS.start
                : matches.isError
                  ? reasonOf(matches.error)
                  : matches.isFetching || asked !== typed.trim()
                    ? WORDS.searching
                    : WORDS.none(asked)}
            </p>
          )}
        >
          {(group: ResultGroup) => (
            <ListBoxSection id={group.name}>
              <Header className="search-kind">{group.name}</Header>
              {group.results.map(({ key, result }) => (
                <ListBoxItem
                  key={key}
                  id={key}
                  textValue={`${result.name}, ${result.context}`}
                  className="search-result"
                >
                  <span>{result.name}</span>
                  <span className="search-context">{result.context}</span>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
