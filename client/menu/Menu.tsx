import { Icon } from "../icons/Icon.tsx";
import { chooseTheme, openPage } from "../store.ts";
import type { MapTheme } from "../theme/colours.ts";
import type { Page } from "../view.ts";
import "./menu.css";

const PAGES_IN_MENU: { page: Page; name: string; icon: "table" | "book" | "question" }[] = [
  { page: "table", name: "Table", icon: "table" },
  { page: "sources", name: "Sources", icon: "book" },
  { page: "about", name: "About", icon: "question" },
];

/** The pages beside the map, and the switch between day and night. */
export function Menu({ theme }: { theme: MapTheme }) {
  const other = theme === "dark" ? "light" : "dark";
  return (
    <nav className="menu panel" aria-label="More">
      {PAGES_IN_MENU.map(({ page, name, icon }) => (
        <button key={page} type="button" className="menu-item" onClick={() => openPage(page)}>
          <Icon name={icon} size={18} />
          <span>{name}</span>
        </button>
      ))}
      <button
        type="button"
        className="menu-item"
        aria-label={`Use ${other} colours`}
        title={`Use ${other} colours`}
        onClick={() => chooseTheme(other)}
      >
        <Icon name={theme === "dark" ? "sun" : "moon"} size={18} />
      </button>
    </nav>
  );
}
