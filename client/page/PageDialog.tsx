import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Icon } from "../icons/Icon.tsx";
import { openPage } from "../store.ts";
import "./page.css";

/** A page beside the map. Closing it, Escape or a click outside returns to the map as it was. */
export function PageDialog({ title, children }: { title: string; children: ReactNode }) {
  const close = () => openPage(undefined);
  return (
    <ModalOverlay isOpen isDismissable onOpenChange={(open) => !open && close()} className="overlay">
      <Modal className="modal page-modal">
        <Dialog className="page-dialog">
          <header className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <button type="button" className="button-icon" aria-label="Close" onClick={close}>
              <Icon name="close" />
            </button>
          </header>
          <div className="page-body">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
