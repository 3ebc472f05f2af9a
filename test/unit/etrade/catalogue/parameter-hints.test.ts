import { describe, expect, it } from 'vitest';
import { OPERATIONS } from '@/utils/etrade/catalogue/operations';
import { hintFor } from '@/utils/etrade/catalogue/parameter-hints';
import { kindOf } from '@/utils/etrade/catalogue/parameter-kinds';

describe('a hint', () => {
  it('belongs to its call where two calls use one name differently', () => {
    expect(hintFor('listOrders', 'status').values).toContain('EXECUTED');
    expect(hintFor('listAlerts', 'status').values).toContain('UNREAD');
  });

  it.each(['constructor', '__proto__', 'nothing'])('for %s is empty', (name) => {
    expect(hintFor('listOrders', name)).toEqual({});
  });

  it('offers values for what is a choice or a flag, and for nothing else', () => {
    const all = OPERATIONS.flatMap(({ id, parameters }) => parameters.map(({ name }) => [id, name] as const));
    const isList = (kind: unknown) => kind === 'choice' || kind === 'flag';
    expect(
      all.filter(([id, name]) => isList(kindOf(id, name)) !== (hintFor(id, name).values !== undefined)),
    ).toEqual([]);
  });

  const lists = OPERATIONS.flatMap(({ id, parameters }) =>
    parameters.flatMap(({ name }) => {
      const { values } = hintFor(id, name);
      return values ? [[id, name, values] as const] : [];
    }),
  );

  it.each(lists)('for %s %s lists words, each once', (_, __, values) => {
    expect(new Set(values).size).toBe(values.length);
    expect(values.filter((value) => !/^[A-Za-z0-9_]+$/.test(value))).toEqual([]);
  });
});
