/** The lines of a report, and what stands in them beside words and numbers of the program itself. */
export const REPORT = {
  version: (version: string) => `Opening Bell ${version}`,
  settings: (settings: readonly string[]) => `Settings: ${settings.join(', ')}`,
  setting: (name: string, value: unknown) => `${name} ${value}`,
  clock: (behindMs: number) => `Clock: ${Math.round(behindMs / 1000)} s behind E*TRADE`,
  profile: (environment: string, facts: readonly (string | null)[]) =>
    `${environment}: ${facts.filter(Boolean).join(', ')}`,
  keep: (keep: string) => `keys: ${keep}`,
  noKeys: 'no keys',
  otherHost: 'other authorization host',
  changedPage: (way: number | null) =>
    way === null
      ? 'E*TRADE’s page of the code: nothing was found on it. Its tags, and lengths:'
      : `E*TRADE’s page of the code: read by way ${way + 1}, as the first found nothing. Its tags, and lengths:`,
  log: 'What happened, in UTC, the latest last:',
  status: (status: number) => `status ${status}`,
  took: (tookMs: number) => `${Math.round(tookMs)} ms`,
};
