/** Where help is, beside every figure about mental health. */
export function Support() {
  return (
    <aside className="support" aria-label="Where help is">
      <p>
        If you need to talk: call Samaritans free on <a href="tel:116123">116 123</a>, text SHOUT to{" "}
        <a href="sms:85258">85258</a>, or call <a href="tel:111">NHS 111</a> and choose option 2. Any time,
        day or night.
      </p>
    </aside>
  );
}
