import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { I18nProvider } from "react-aria-components";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { createQueryClient } from "./data/queries.ts";
import { followPrinting } from "./print/printing.ts";
import { followHistory } from "./store.ts";
import "./theme/type.css";
import "./theme/tokens.css";
import "./theme/base.css";
import "./theme/controls.css";
import "./theme/dialog.css";

followHistory();
followPrinting();

const root = document.getElementById("root");
if (!root) throw new Error("the page must have an element #root");
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale="en-GB">
      <QueryClientProvider client={createQueryClient()}>
        <App />
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
);
