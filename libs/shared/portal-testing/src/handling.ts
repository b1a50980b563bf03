/** What a person sees and does, dialogs and menus included. */
export interface Handling {
  /** Everything that can be read, in one line. */
  readonly text: () => string;
  /** Waits for words that come after a movement, such as that of a dialog that closes. */
  readonly appears: (words: string) => Promise<void>;
  /** A button or link by its name; of those with the same name the one in the topmost layer. */
  readonly button: (name: string | RegExp) => HTMLElement | undefined;
  readonly press: (name: string | RegExp) => Promise<void>;
  /** A control by its label, whichever way it has one; a label may go on after what is given. */
  readonly control: (label: string) => HTMLInputElement;
  /** Writes into a control and leaves it. */
  readonly fill: (label: string, text: string) => Promise<void>;
  /** Clicks a control, such as a checkbox. */
  readonly tick: (label: string) => Promise<void>;
}

const mostRounds = 100;

/** The hands on what is open. */
export function handling(settle: () => Promise<void>): Handling {
  const text = () => wordsOf(document.body);
  return {
    text,
    appears: async (words) => {
      for (let round = 0; round < mostRounds && !text().includes(words); round += 1) await settle();
      if (!text().includes(words)) throw new Error(`"${words}" does not appear in: ${text()}`);
    },
    button,
    press: async (name) => {
      const found = button(name);
      if (!found) throw new Error(`There is no button ${name}.`);
      found.click();
      await settle();
    },
    control,
    fill: async (label, value) => {
      control(label).value = value;
      for (const kind of ['input', 'change']) control(label).dispatchEvent(new Event(kind, { bubbles: true }));
      await settle();
    },
    tick: async (label) => {
      control(label).click();
      await settle();
    },
  };
}

function button(name: string | RegExp): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('button, a')].findLast((one) => {
    const words = (one.getAttribute('aria-label') ?? wordsOf(one)).trim();
    return typeof name === 'string' ? words === name : name.test(words);
  });
}

function control(label: string): HTMLInputElement {
  const labels = [...document.querySelectorAll('label')].map((one) => ({ one, words: wordsOf(one).trim() }));
  const found =
    labels.find(({ words }) => words === label)?.one.control ??
    document.querySelector(`[aria-label="${label}"]`) ??
    labels.find(({ words }) => words.startsWith(label))?.one.control;
  if (!found) throw new Error(`There is no field ${label}.`);
  return found as HTMLInputElement;
}

function wordsOf(element: Element): string {
  return (element.textContent ?? '').replaceAll(/\s+/gu, ' ');
}
