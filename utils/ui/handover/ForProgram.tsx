interface ForProgramProps<Id extends string> {
  readonly ids: readonly Id[];
  readonly titleOf: (id: Id) => string;
  readonly chosen: Id;
  readonly choose: (id: Id) => void;
}

/** Which program or language a text is for. */
export function ForProgram<Id extends string>({ ids, titleOf, chosen, choose }: ForProgramProps<Id>) {
  return (
    <label class="field for">
      For
      <select value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value as Id)}>
        {ids.map((id) => (
          <option key={id} value={id}>
            {titleOf(id)}
          </option>
        ))}
      </select>
    </label>
  );
}
