import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { runBeside, runProcess } from './run-process.ts';

export interface TestResult {
  readonly passed: number;
  readonly failed: number;
  /** What failed and why, to be read again at the end of a long output. */
  readonly failures?: readonly string[];
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    /** Of the file. */
    readonly name: string;
    /** Of what broke outside a test. */
    readonly message: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
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
  return {
    passed: report?.numPassedTests ?? 0,
    failed: ended ? failed : Math.max(1, failed),
    failures: failuresIn(report, label ?? project),
  };
}

function failuresIn(report: VitestReport | null, label: string): string[] {
  return (report?.testResults ?? [])
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message, assertionResults }) => {
      const file = relative('.', name);
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      if (failed.length === 0) return [`${label} | ${file}: ${message}`];
      return failed.map(
        ({ fullName, failureMessages }) => `${label} | ${file}: ${fullName}\n${failureMessages.join('\n')}`,
      );
    });
}

function readReport(file: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

export function addResults(results: readonly TestResult[]): TestResult {
  const sum = (field: 'passed' | 'failed') => results.reduce((total, result) => total + result[field], 0);
  return {
    passed: sum('passed'),
    failed: sum('failed'),
    failures: results.flatMap(({ failures = [] }) => failures),
  };
}

/** Prints what failed once more and the line that says it all, last, and ends the process with it. */
export function endWith({ passed, failed, failures = [] }: TestResult): never {
  for (const failure of failures) console.log(`\nFAILED ${failure}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}
