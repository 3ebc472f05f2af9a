import { documentationOf } from '@/utils/etrade/catalogue/operation-pages';

/** Leads to what E*TRADE says of a call. */
export function DocumentationLink({ operationId }: { operationId: string }) {
  const address = documentationOf(operationId);
  return address ? (
    <a href={address} target="_blank" rel="noreferrer">
      Documentation
    </a>
  ) : null;
}
