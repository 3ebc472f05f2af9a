import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { runBeside, runProcess } from './run-process.ts';

export interface TestResult {
  readonly passed: number;
  readonly failed: number;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly success: boolean;
}

export interface VitestRun {
  /** One of the projects in vitest.config.ts. */
  readonly project: string;
  /** Names the run where several go on beside each other. */
  readonly label?: string;
  readonly filters?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const FOLDER = '.output/test-results';

/** A run that broke off counts as a failure. */
export async function runVitest({ project, label, filters = [], env = {} }: VitestRun): Promise<TestResult> {
  const file = `${FOLDER}/${(label ?? project).replaceAll(' ', '-')}.json`;
  mkdirSync(FOLDER, { recursive: true });
  rmSync(file, { force: true });
  const reporters = `--reporter=default --reporter=json --outputFile.json=${file}`;
  // Some of the tests may be in one of the projects only.
  const some = filters.length > 0 ? `--passWithNoTests ${filters.join(' ')}` : '';
  const commandLine = `vitest run --project ${project} ${reporters} ${some}`;
  const ended = label ? await runBeside(`${label} |`, commandLine, env) : runProcess(commandLine, env);
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
