import type { NextStep } from './failures/failure.ts';
import { nextStepOf } from './failures/telling-code.ts';
import type { Status } from './status.ts';

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
    case 'active':
    case 'inactive':
      return ['renew', 'disconnect', 'connectAgain'];
    case 'expired':
      return ['connect'];
    case 'failed': {
      const steps = AFTER_FAILURE[nextStepOf(status.failure)];
      return status.earlier ? ['keepEarlierToken', ...steps] : steps;
    }
  }
}
