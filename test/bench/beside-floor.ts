import type { BrowserKind } from '../e2e/stage/browsers/launch-browser.ts';
import type { Emulator } from '../emulator/start-emulator.ts';
import { BIG_ANSWER, storeBigAnswer } from './big-answer.ts';
import { codeToExchange } from './code-to-exchange.ts';
import { CONDITIONS, type Condition, type Contender } from './contender.ts';
import { withContenders } from './contenders.ts';
import type { Figure } from './figures.ts';
import { firstButton } from './first-button.ts';
import { sideBySide } from './side-by-side.ts';

interface Wait {
  readonly what: string;
  measure(contender: Contender, condition: Condition, emulator: Emulator): Promise<number>;
}

const WAITS = {
  exchange: { what: 'code page to exchange', measure: codeToExchange },
  popup: { what: 'popup to its first button', measure: firstButton },
} satisfies Record<string, Wait>;

/** In Chromium a background cannot be ended once a page has been told something before it is loaded, as the popup is. */
const conditionsOf = (kind: BrowserKind, name: keyof typeof WAITS): readonly Condition[] =>
  kind === 'chromium' && name === 'popup' ? ['awake'] : CONDITIONS;

/** What a person waits for, beside what the browser and E*TRADE need for it whoever asks. */
export function measureBesideFloor(kind: BrowserKind, name: keyof typeof WAITS): Promise<Figure[]> {
  const { what, measure }: Wait = WAITS[name];
  return withContenders(kind, async (contenders, stage) => {
    const figures: Figure[] = [];
    const measureAll = async (circumstance: string) => {
      for (const condition of conditionsOf(kind, name)) {
        const measureOne = (each: Contender) => measure(each, condition, stage.emulator);
        figures.push(...(await sideBySide(contenders, `${what}, ${condition}${circumstance}`, measureOne)));
      }
    };
    await measureAll('');
    await storeBigAnswer(stage);
    await measureAll(`, ${BIG_ANSWER}`);
    return figures;
  });
}
