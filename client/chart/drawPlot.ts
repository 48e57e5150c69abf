import { type PlotOptions, plot } from "@observablehq/plot";

/**
 * A chart as an element. Its own rules of style are taken away before it joins the page, whose policy forbids any that did
 * not come with it; chart.css has what is needed of them. It is hidden from screen readers: words and a table stand beside it.
 */
export function drawPlot(options: PlotOptions): { element: SVGSVGElement; xOf(value: number): number } {
  const element = plot({ ...options, className: "plot", figure: false }) as SVGSVGElement & {
    scale(name: "x"): { apply(value: number): number };
  };
  for (const style of element.querySelectorAll("style")) style.remove();
  element.setAttribute("aria-hidden", "true");
  const { apply } = element.scale("x");
  return { element, xOf: (value) => apply(value) };
}
