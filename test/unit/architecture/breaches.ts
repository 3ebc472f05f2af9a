import { type Import, isOurs, roomOf } from './imports.ts';
import { ROOMS } from './rooms.ts';

/** Every import against the arrows, in words that say where the thing belongs instead. */
export function breachesOf(imports: readonly Import[]): string[] {
  return imports.filter(isOurs).flatMap((each) => {
    const [from, to] = [roomOf(each.file), roomOf(each.to)];
    return from === to || mayImport(from, to) ? [] : [sentenceFor(each, from, to)];
  });
}

function mayImport(from: string, to: string): boolean {
  return (ROOMS[from]?.imports ?? []).some((allowed) =>
    allowed.endsWith('/**') ? `${to}/`.startsWith(allowed.slice(0, -2)) : allowed === to,
  );
}

function sentenceFor({ file, to: target }: Import, from: string, to: string): string {
  const named = (room: string) => `${room} (${ROOMS[room]?.holds ?? 'no room with a rule'})`;
  const below = Object.keys(ROOMS).filter((room) => mayImport(from, room) && mayImport(to, room));
  const above = Object.keys(ROOMS).filter(
    (room) => room !== from && mayImport(room, from) && mayImport(room, to),
  );
  const ways = [
    below.length > 0 && `what both need belongs below them, in one of ${below.join(', ')}`,
    above.length > 0 && `the code that needs both belongs above them, in one of ${above.join(', ')}`,
  ].filter((way) => way !== false);
  const advice = ways.length > 0 ? ways.join('; or ') : 'nothing may know both of them';
  return `${file} imports ${target}: ${named(from)} may not import ${named(to)}. Here ${advice}.`;
}
