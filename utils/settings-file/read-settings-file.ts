import { ENVIRONMENTS } from '../etrade/environments.ts';
import { FILE, type FileFields, PROFILE, REMINDERS, SETTINGS } from './file-fields.ts';
import type { Preferences, ProfilePreferences } from './preferences.ts';
import { FILE_VERSION, WHAT } from './settings-file.ts';

/** Why nothing of a file is taken. `field` is the first one that cannot be. */
export type FileFault =
  | { readonly name: 'tooLarge' | 'notJson' | 'notOurs' | 'newer' }
  | { readonly name: 'field'; readonly field: string };

export type FileReading =
  | FileFault
  /** What the preferences would be, and the names in the file that this version does not know. */
  | { readonly name: 'read'; readonly next: Preferences; readonly unknown: readonly string[] };

/** Far more than one that was exported has. */
export const MAX_FILE_CHARACTERS = 100_000;

type Fields = Readonly<Record<string, unknown>>;

class FieldFault extends Error {
  readonly field: string;

  constructor(field: string) {
    super('field');
    this.field = field;
  }
}

/** Reads a file against what is set now. Total: it may be given any text. */
export function readSettingsFile(text: string, present: Preferences): FileReading {
  if (text.length > MAX_FILE_CHARACTERS) return { name: 'tooLarge' };
  const file = parsed(text);
  if (file === undefined) return { name: 'notJson' };
  if (!isObject(file) || file.what !== WHAT || !isVersion(file.version)) return { name: 'notOurs' };
  if (file.version > FILE_VERSION) return { name: 'newer' };
  const unknown: string[] = [];
  try {
    const known = knownIn('', file, FILE, unknown);
    const part = (name: string, fields: FileFields) => knownIn(name, known[name] ?? {}, fields, unknown);
    const settings = { ...present.settings, ...part('settings', SETTINGS) };
    const reminders = { ...present.reminders, ...part('reminders', REMINDERS) };
    const profiles = profilesIn((known.profiles ?? []) as readonly unknown[], present.profiles, unknown);
    return { name: 'read', next: { settings, reminders, profiles }, unknown };
  } catch (error) {
    if (error instanceof FieldFault) return { name: 'field', field: error.field };
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isVersion = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 1;

/** The fields of one part that this version knows, each as it has to be; the names of the others are noted. */
function knownIn(path: string, part: unknown, fields: FileFields, unknown: string[]): Fields {
  if (!isObject(part)) throw new FieldFault(path);
  const known: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(part)) {
    const field = path ? `${path}.${name}` : name;
    const isField = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!isField) unknown.push(field);
    else if (isField(value)) known[name] = value;
    else throw new FieldFault(field);
  }
  return known;
}

/** Of profiles that there are: keys are in no file, so another one would be empty. */
function profilesIn(
  listed: readonly unknown[],
  present: readonly ProfilePreferences[],
  unknown: string[],
): ProfilePreferences[] {
  const changes = new Map<string, Fields>();
  for (const [index, each] of listed.entries()) {
    const path = `profiles.${index + 1}`;
    const { id, environment, ...change } = knownIn(path, each, PROFILE, unknown);
    const profile = present.find((one) => one.id === id);
    if (!profile) unknown.push(path);
    else if (environment !== profile.environment) throw new FieldFault(`${path}.environment`);
    else if (changes.has(profile.id)) throw new FieldFault(`${path}.id`);
    else changes.set(profile.id, change);
  }
  const next = present.map((profile) => ({ ...profile, ...changes.get(profile.id) }));
  const misleading = next.find((profile) => !isOwnLabel(profile, next));
  if (misleading) throw new FieldFault(`${misleading.id}.label`);
  return next;
}

/** Whether a label is no other profile's, nor the name of the other environment. */
function isOwnLabel(
  { id, label, environment }: ProfilePreferences,
  all: readonly ProfilePreferences[],
): boolean {
  const others = all.filter((each) => each.id !== id).map((each) => each.label);
  const titles = Object.entries(ENVIRONMENTS).flatMap(([name, { title }]) =>
    name === environment ? [] : [title],
  );
  return ![...others, ...titles].some((other) => other.toLowerCase() === label.toLowerCase());
}
