import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { focusNext } from "../area/focusNext.ts";
import { Icon } from "../icons/Icon.tsx";
import { NEW } from "../ownArea/ownAreaStore.ts";
import { openPage, selectArea, showOwn, useView } from "../store.ts";
import type { MapTheme } from "../theme/colours.ts";
import { chooseTheme } from "../theme/ownTheme.ts";
import type { Page } from "../view.ts";
import "./menu.css";

const PAGES_IN_MENU: { page: Page; name: string; icon: "table" | "add" | "book" | "question" }[] = [
  { page: "table", name: "Table", icon: "table" },
  { page: "own", name: "Your figures", icon: "add" },
  { page: "sources", name: "Sources", icon: "book" },
  { page: "about", name: "About", icon: "question" },
];

/** The pages beside the map, and the switch between day and night: in a row, or behind one button on a phone. */
export function Menu({ theme, folded = false }: { theme: MapTheme; folded?: boolean }) {
  if (!folded)
    return (
      <nav className="menu panel" aria-label="More">
        <MenuItems theme={theme} />
      </nav>
    );
  return (
    <DialogTrigger>
      <Button className="button-icon" aria-label="More">
        <Icon name="menu" />
      </Button>
      <Popover className="popover panel" placement="bottom end">
        <Dialog className="menu-folded" aria-label="More">
          {({ close }) => <MenuItems theme={theme} onDone={close} words />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function MenuItems({ theme, onDone, words }: { theme: MapTheme; onDone?(): void; words?: boolean }) {
  const other = theme === "dark" ? "light" : "dark";
  const name = `Use ${other} colours`;
  const own = useView((v) => v.own);
  return (
    <>
      <button
        type="button"
        className="menu-item"
        onClick={() => {
          onDone?.();
          focusNext("head");
          selectArea(undefined);
          showOwn(own ?? NEW);
        }}
      >
        <Icon name="shape" size={18} />
        {words ? "Make your own area" : "Own area"}
      </button>
      {PAGES_IN_MENU.map(({ page, name, icon }) => (
        <button
          key={page}
          type="button"
          className="menu-item"
          onClick={() => {
            onDone?.();
            openPage(page);
          }}
        >
          <Icon name={icon} size={18} />
          {name}
        </button>
      ))}
      <button
        type="button"
        className="menu-item"
        aria-label={name}
        title={words ? undefined : name}
        onClick={() => {
          chooseTheme(other);
          onDone?.();
        }}
      >
        <Icon name={theme === "dark" ? "sun" : "moon"} size={18} />
        {words && name}
      </button>
    </>
  );
}
