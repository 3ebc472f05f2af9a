/**
 * What stands behind a behaviour of the emulator: E*TRADE's documents; code that ran against the real site; one
 * report only; an inference; nothing at all. "hostile" marks what the emulator does to test the other side's care.
 */
export type Evidence = 'doc' | 'production code' | 'single source' | 'guess' | 'none' | 'hostile';
