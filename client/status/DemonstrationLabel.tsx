import { Button, Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";

const WORDS = {
  label: "Demonstration data: a fictional county",
  how: "How to load real data",
  text: "Every place, person and figure here is made up, so that you can try Footholds at once.",
  steps: "To see England, put the publishers' files in a folder and run:",
  after: "It says which files it used and which it still needs. Then reload this page.",
};

/** Always on screen with the fictional county, so that no figure of it is taken for real. */
export function DemonstrationLabel() {
  return (
    <DialogTrigger>
      <Button className="demonstration">
        {WORDS.label}
        <span className="demonstration-how">{WORDS.how}</span>
      </Button>
      <Popover placement="top" className="popover panel">
        <Dialog className="demonstration-dialog">
          <Heading slot="title">{WORDS.how}</Heading>
          <p>{WORDS.text}</p>
          <p>{WORDS.steps}</p>
          <pre>
            <code>npm run data -- england --from &lt;folder&gt;</code>
          </pre>
          <p>{WORDS.after}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
