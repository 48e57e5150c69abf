import { Component, type ReactNode } from "react";

const WORDS = {
  failed: "This part of the app could not be fetched. The map and your place are safe.",
  again: "Load the page again",
};

/** Keeps a part that fails from taking the page down with it: says so in its place, and how to go on. */
export class PartBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="notice part-failed" role="alert">
        <p>{WORDS.failed}</p>
        <button type="button" className="button" onClick={() => location.reload()}>
          {WORDS.again}
        </button>
      </div>
    );
  }
}
