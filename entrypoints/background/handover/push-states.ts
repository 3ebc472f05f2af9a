import { type Pairing, type PushState, pushStatesItem } from '@/utils/storage/handover-items';

const NOTHING: PushState = { sequence: 0, told: {}, job: null };

export async function readPushState({ id }: Pairing): Promise<PushState | undefined> {
  return (await pushStatesItem.getValue())[id];
}

/** @returns what is stored then */
export function changePushState(
  { id }: Pairing,
  change: (state: PushState) => Partial<PushState>,
): Promise<PushState> {
  return pushStatesItem.change(async (states, write) => {
    const state = states[id] ?? NOTHING;
    const next = { ...state, ...change(state) };
    await write({ ...states, [id]: next });
    return next;
  });
}

/** After an unpairing nothing is kept of what was told there. */
export async function forgetUnpaired(pairings: readonly Pairing[]): Promise<void> {
  const isPaired = (id: string) => pairings.some((each) => each.id === id);
  if (Object.keys(await pushStatesItem.getValue()).every(isPaired)) return;
  await pushStatesItem.change((states, write) =>
    write(Object.fromEntries(Object.entries(states).filter(([id]) => isPaired(id)))),
  );
}
