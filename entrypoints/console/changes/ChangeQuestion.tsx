import type { CallInput } from '@/utils/etrade/catalogue/build-call-url';
import { Question } from '@/utils/ui/parts/Question';
import { visibleText } from '@/utils/words/visible-text';

interface ChangeQuestionProps {
  readonly operationId: string;
  /** What is sent, as it was when the question was asked. */
  readonly input: CallInput;
  readonly confirmed: () => void;
  readonly kept: () => void;
}

type Value = (name: string) => string;

/** What a call does to what is at E*TRADE, in words, and the button that has it done. */
interface Deed {
  readonly yes: string;
  readonly text: (value: Value) => string;
  readonly kind?: 'danger';
}

const orderText = (value: Value) =>
  [
    [value('orderAction'), value('quantity'), value('symbol'), optionText(value)].filter(Boolean).join(' '),
    value('priceType'),
    value('stopPrice') && `stop at ${value('stopPrice')}`,
    value('limitPrice') && `limit ${value('limitPrice')}`,
    value('orderTerm'),
    value('marketSession'),
  ]
    .filter(Boolean)
    .join(', ');

const optionText = (value: Value) =>
  ['expiryYear', 'expiryMonth', 'expiryDay', 'callPut', 'strikePrice'].map(value).filter(Boolean).join(' ');

const DEEDS: Readonly<Record<string, Deed>> = {
  previewOrder: {
    yes: 'Preview order',
    text: (value) =>
      `E*TRADE's sandbox works out what this order would cost: ${orderText(value)}, in account ${value('accountIdKey')}. A preview is no order: nothing is bought or sold.`,
  },
  cancelOrder: {
    yes: 'Cancel order',
    text: (value) =>
      `Order ${value('orderId')} of account ${value('accountIdKey')} is cancelled in E*TRADE's sandbox. That cannot be undone.`,
    kind: 'danger',
  },
  deleteAlerts: {
    yes: 'Delete alerts',
    text: (value) => `Deleted in E*TRADE's sandbox: alert ${value('id_list')}. That cannot be undone.`,
    kind: 'danger',
  },
};

/** What stands on the button that asks. */
export const askingButton = (operationId: string): string => `${DEEDS[operationId]?.yes}…`;

/** Asks before something is changed. */
export function ChangeQuestion({ operationId, input, ...answers }: ChangeQuestionProps) {
  const deed = DEEDS[operationId];
  if (!deed) return null;
  const { text, ...looks } = deed;
  return (
    <Question
      {...looks}
      no="Keep"
      text={text((name) => visibleText(input[name]?.trim() ?? ''))}
      {...answers}
    />
  );
}
