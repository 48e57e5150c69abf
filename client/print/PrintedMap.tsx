import { useLayoutEffect, useRef, useState } from "react";
import type { Padding } from "../camera/fitCamera.ts";
import { takePicture } from "../map/mapPicture.ts";
import { type Crop, pictureCrop } from "./pictureCrop.ts";

/** Width to height: leaves room on a sheet of A4 for the key and the first figures of a place. */
const ASPECT = 1.3;
const MOST_HEIGHT_MM = 150;

interface Scale {
  /** Of the width of the picture. */
  share: number;
  words: string;
}

/** The map as it stands on the screen, with its scale; nothing where the browser draws none. */
export function PrintedMap({ padding, label }: { padding: Padding; label: string }) {
  const paper = useRef<HTMLCanvasElement>(null);
  const [crop, setCrop] = useState<Crop>();
  const [scale, setScale] = useState<Scale>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, while the page is still laid out for the screen
  useLayoutEffect(() => {
    const picture = takePicture();
    const context = paper.current?.getContext("2d", { willReadFrequently: true });
    if (!paper.current || !picture || !context) return;
    const { canvas, bar } = picture;
    const part = pictureCrop(canvas.clientWidth, canvas.clientHeight, padding, ASPECT);
    const dots = canvas.width / canvas.clientWidth;
    const [width, height] = [Math.round(part.width * dots), Math.round(part.height * dots)];
    Object.assign(paper.current, { width, height });
    context.drawImage(canvas, -Math.round(part.x * dots), -Math.round(part.y * dots));
    // As pixels: Chromium prints what is drawn as a drawing, and then cuts off its edges.
    context.putImageData(context.getImageData(0, 0, width, height), 0, 0);
    setCrop(part);
    if (bar) setScale({ share: bar.width / part.width, words: bar.words });
  }, []);
  const width = crop && `min(100%, ${(MOST_HEIGHT_MM * crop.width) / crop.height}mm)`;
  return (
    <div className="printed-map" style={{ width }} hidden={!crop}>
      <canvas ref={paper} role="img" aria-label={label} />
      {scale && (
        <>
          <i className="printed-scale" style={{ width: `${scale.share * 100}%` }} />
          <span className="printed-scale-words number">{scale.words}</span>
        </>
      )}
    </div>
  );
}
