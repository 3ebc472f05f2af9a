import type { ComponentChild, ComponentChildren } from 'preact';

interface AnswerFrameProps {
  /** What stands in the bar while the next answer is waited for; what is below is the earlier one then. */
  readonly sending: ComponentChild;
  readonly bar?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** A bar, and what came: both keep their place while a call runs. */
export function AnswerFrame({ sending, bar, children }: AnswerFrameProps) {
  return (
    <>
      <div class="answer">{sending || bar}</div>
      <div class={sending ? 'outcome earlier' : 'outcome'}>{children}</div>
    </>
  );
}
