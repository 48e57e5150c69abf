/** What the ids of a reader's own indicators begin with; no pack has such an id. */
export const OWN_PREFIX = "own-";

export const isOwn = (id: string | undefined): boolean => id?.startsWith(OWN_PREFIX) ?? false;
