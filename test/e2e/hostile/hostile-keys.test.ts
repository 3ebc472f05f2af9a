import { expect, it } from 'vitest';
import { useStage } from '../stage/use-stage.ts';
import { stateOf } from './corpus/state-of.ts';

const stage = useStage();

const KEY = '5a5a5a5afa4efa4efa4efa4e00000001';

it.each([
  ['an invisible blank', `${KEY}\u200b`, 'invisible character'],
  ['a mark that turns the direction', `\u202e${KEY}`, 'invisible character'],
  ['a blank inside', '5a5a5a5a fa4efa4e', 'a blank or a line break'],
  ['a letter with an accent', '5a5a5a5aéfa4efa4e', 'a character that no E*TRADE key has'],
  ['wide digits', '５５５５５５５５', 'a character that no E*TRADE key has'],
  ['an emoji', '5a5a5a5a🔑fa4efa4e', 'a character that no E*TRADE key has'],
  ['a name in place of it', '${ETRADE_KEY}', 'a placeholder'],
  ['a web address', 'https://us.etrade.com/etx/ris/apikey', 'a web address'],
])(
  'a consumer key with %s is refused with the reason, and the saved one stays',
  async (_name, key, reason) => {
    const options = await stage().openOptions();
    const before = await stateOf(options.page);
    await options.typeKeys('Sandbox', { key, secret: KEY });
    await options.press('Sandbox', 'Save');
    await options.waitForText('Sandbox', reason);
    expect(await stateOf(options.page)).toBe(before);
  },
);
