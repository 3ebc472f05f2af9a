import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addRule, removeRule } from '@/entrypoints/options/callback/change-rules';
import { bridgeRulesItem } from '@/utils/storage/bridge-items';

const TYPED = { consumerKey: '5a5a0000000000000000000000000001', address: 'https://a.example/cb' };
const RULE = { ...TYPED, isConfirmed: false };
const ask = vi.fn(async () => true);
const remove = vi.fn(async () => true);

beforeEach(() => {
  fakeBrowser.reset();
  ask.mockReset().mockResolvedValue(true);
  remove.mockReset().mockResolvedValue(true);
  Object.assign(fakeBrowser.permissions, { request: ask, remove });
});

describe('a rule', () => {
  it('is added, to be confirmed at its first use', async () => {
    expect(await addRule(TYPED, [])).toMatchObject({ kind: 'ok' });
    expect(await bridgeRulesItem.getValue()).toEqual([RULE]);
    expect(ask.mock.calls).toEqual([[{ origins: ['https://a.example/*'] }]]);
  });

  it.each([
    ['no key', { ...TYPED, consumerKey: 'my key' }, 'consumer key'],
    ['no address', { ...TYPED, address: 'http://a.example/cb' }, 'callback address'],
    ["an address of E*TRADE's", { ...TYPED, address: 'https://us.etrade.com/x' }, 'callback address'],
    ['a key that has one', { ...TYPED, address: 'https://b.example/cb' }, 'This key has a rule already'],
  ])('is refused with %s, before anybody is asked', async (_, typed, told) => {
    await bridgeRulesItem.setValue([RULE]);
    const said = await addRule(typed, [RULE.consumerKey]);
    expect(said).toMatchObject({ kind: 'problem', text: expect.stringContaining(told) });
    expect(ask).not.toHaveBeenCalled();
    expect(await bridgeRulesItem.getValue()).toEqual([RULE]);
  });

  it('is not added where the browser does not let its site be seen', async () => {
    ask.mockResolvedValue(false);
    expect(await addRule(TYPED, [])).toMatchObject({ kind: 'problem' });
    expect(await bridgeRulesItem.getValue()).toEqual([]);
  });

  it('is removed, and its site is given back', async () => {
    await bridgeRulesItem.setValue([RULE]);
    expect(await removeRule(RULE)).toMatchObject({ kind: 'ok' });
    expect(await bridgeRulesItem.getValue()).toEqual([]);
    expect(remove.mock.calls).toEqual([[{ origins: ['https://a.example/*'] }]]);
  });
});
