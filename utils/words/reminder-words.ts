const MINUTE_MS = 60_000;

type Reminder = readonly [title: string, message: string];

/** What each reminder says of the profile in front. */
export const REMINDERS = {
  tokenEnds: (label: string, leftMs: number): Reminder => [
    `${label}: the token ends in ${Math.round(leftMs / MINUTE_MS)} minutes`,
    'E*TRADE ends every token at midnight in New York.',
  ],
  morning: (label: string): Reminder => [
    `${label}: no token yet today`,
    'Click to connect, before your programs need it.',
  ],
};
