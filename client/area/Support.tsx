import type { Indicator } from "../../geodata/indicator.ts";
import "./support.css";

type Subject = Pick<Indicator, "determinant" | "sensitive">;

const GUIDELINES = "https://www.samaritans.org/about-samaritans/media-guidelines/";

/** Where help is, beside every figure about mental health, suicide or self-harm; nothing beside any other. */
export function Support({ indicator }: { indicator: Subject }) {
  if (!needsSupport(indicator)) return null;
  return (
    <aside className="support" aria-label="Where help is">
      <p>
        If you need to talk: call Samaritans free on <a href="tel:116123">116 123</a>, text SHOUT to{" "}
        <a href="sms:85258">85258</a>, or call <a href="tel:111">NHS 111</a> and choose option 2. Any time,
        day or night.
      </p>
      {indicator.sensitive && (
        <p>
          Each figure stands for people who are missed. Before you write or speak about it, read the{" "}
          <a href={GUIDELINES} target="_blank" rel="noreferrer">
            Samaritans’ media guidelines
          </a>
          .
        </p>
      )}
    </aside>
  );
}

/** Whether figures of an indicator are shown with where help is. */
export function needsSupport({ determinant, sensitive }: Subject): boolean {
  return sensitive !== undefined || determinant === "mental-health";
}
