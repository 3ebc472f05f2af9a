import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { LAST_FILE } from './last-file.ts';

/** One browser lives through all files: in the same order in every run, so that a failure can be repeated. */
export class EndToEndOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isEndToEnd = ({ project }: TestSpecification) => project.name.startsWith('e2e');
    const isLast = ({ moduleId }: TestSpecification) => moduleId.endsWith(LAST_FILE);
    const inOrder = files
      .filter(isEndToEnd)
      .sort((one, other) => Number(isLast(one)) - Number(isLast(other)) || byName(one, other));
    return [...(await super.sort(files.filter((file) => !isEndToEnd(file)))), ...inOrder];
  }
}

const byName = (one: TestSpecification, other: TestSpecification) => (one.moduleId < other.moduleId ? -1 : 1);
