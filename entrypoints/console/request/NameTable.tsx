interface NameTableProps {
  readonly label: string;
  readonly rows: readonly (readonly [name: string, value: string])[];
}

/** Names and what they stand for. */
export function NameTable({ label, rows }: NameTableProps) {
  return (
    <table class="names" aria-label={label}>
      <tbody>
        {rows.map(([name, value], at) => (
          <tr key={at}>
            <th scope="row">{name}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
