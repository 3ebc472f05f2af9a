import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { runCommand } from './run-command.ts';

export interface TestResult {
  readonly passed: number;
  readonly failed: number;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly success: boolean;
}

const FOLDER = '.output/test-results';

/** Runs one of the projects in vitest.config.ts; a run that broke off counts as a failure. */
export function runVitest(project: string, label: string, filter = '', env = {}): TestResult {
  const file = `${FOLDER}/${label}.json`;
  mkdirSync(FOLDER, { recursive: true });
  rmSync(file, { force: true });
  const reporters = `--reporter=default --reporter=json --outputFile.json=${file}`;
  const ended = runCommand(`vitest run --project ${project} ${reporters} ${filter}`, env);
  const report = readReport(file);
  const failed = report?.numFailedTests ?? 0;
  return { passed: report?.numPassedTests ?? 0, failed: ended ? failed : Math.max(1, failed) };
}

function readReport(file: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

export function addResults(results: readonly TestResult[]): TestResult {
  const sum = (field: keyof TestResult) => results.reduce((total, result) => total + result[field], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

/** Prints the line that says it all, last, and ends the process with it. */
export function endWith({ passed, failed }: TestResult): never {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}
