/** Makes one stored item per profile, once. */
export function perProfile<Item>(define: (profileId: string) => Item): (profileId: string) => Item {
  const items = new Map<string, Item>();
  return (profileId) => {
    const item = items.get(profileId) ?? define(profileId);
    items.set(profileId, item);
    return item;
  };
}
