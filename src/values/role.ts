/** What a member of staff or an API key may do. Rights are given per route in `access/guard.ts`. */
export const roles = ['admin', 'fundraiser', 'communications', 'finance', 'viewer'] as const;
export type Role = (typeof roles)[number];

/** Who is acting: a member of staff, an API key, a person with a link, or Loam itself (a job, the seed). */
export interface Who {
  kind: 'staff' | 'key' | 'link' | 'system';
  id: string | null;
  name: string;
  role: Role | null;
}

/** Loam acting by itself. */
export const system = (name: string): Who => ({ kind: 'system', id: null, name, role: null });
