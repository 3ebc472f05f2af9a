import type { NextStep } from './failures/failure.ts';
import { nextStepOf } from './failures/telling-code.ts';
import { holdsToken, type Status } from './status.ts';

/** What a person can do about a connection. */
export type ActionName =
  | 'connect'
  | 'showTab'
  | 'reopenPage'
  | 'cancel'
  | 'renew'
  | 'disconnect'
  | 'addKeys'
  | 'fixKeys'
  | 'otherKeys'
  | 'allowAccess'
  | 'repair'
  | 'connectAgain'
  | 'lock'
  | 'replaceToken'
  | 'keepToken'
  | 'keepEarlierToken';

const AFTER_FAILURE: Readonly<Record<NextStep, readonly ActionName[]>> = {
  connect: ['connect'],
  changeCall: ['connect'],
  fixKeys: ['fixKeys', 'connect'],
  otherKeys: ['fixKeys', 'connect', 'otherKeys'],
  allowAccess: ['allowAccess', 'connect'],
  repair: ['repair'],
  unlock: ['connect'],
};

/** The actions that fit a state; the first is the main one. */
export function nextActions(status: Status, hasKeys: boolean): readonly ActionName[] {
  switch (status.name) {
    case 'disconnected':
      return status.isRevoking ? [] : [hasKeys ? 'connect' : 'addKeys'];
    case 'requestingToken':
      return ['cancel'];
    case 'awaitingVerifier':
      return ['showTab', 'cancel', 'reopenPage'];
    case 'exchangingVerifier':
    case 'locked':
      return [];
    // A token that works needs nothing of the person: what can be done with it stands in the menu.
    case 'active':
      return [];
    case 'inactive':
      return ['renew'];
    case 'expired':
      return ['connect'];
    case 'failed': {
      const steps = AFTER_FAILURE[nextStepOf(status.failure)];
      return status.earlier ? ['keepEarlierToken', ...steps] : steps;
    }
  }
}

/** What else can be done while there is a token: the entries of the menu beside the state. */
export function menuActions(status: Status, isLockable: boolean): readonly ActionName[] {
  if (!holdsToken(status)) return [];
  const names: readonly ActionName[] = ['renew', 'disconnect', 'connectAgain', ...(isLockable ? LOCK : [])];
  return names.filter((name) => !nextActions(status, true).includes(name));
}

const LOCK: readonly ActionName[] = ['lock'];
