/** The values that the API takes, as its page lists them. */
export const LEVELS = ['Primary', 'Secondary', 'Tertiary'] as const;
export const CONTACT_TYPES = ['Lead', 'Prospect', 'Customer', 'Others'] as const;
export const PHONE_TYPES = ['Mobile', 'Work', 'Home', 'Other'] as const;
export const EMAIL_TYPES = ['Work', 'Personal', 'Other'] as const;
export const SOCIAL_KEYS = [
  'LinkedIn',
  'WhatsApp',
  'WeChat',
  'LINE',
  'Facebook',
  'Twitter',
  'WoztellWhatsApp',
  'WoztellFacebook',
  'WoztellInstagram',
] as const;
export const CUSTOM_FIELD_TYPES = ['Text', 'URL', 'Picklist', 'MultiPicklist', 'Boolean', 'Date', 'Time'] as const;
export const LIST_FORMATS = ['auto', 'object', 'array'] as const;

export type SocialKey = (typeof SOCIAL_KEYS)[number];
export type ListFormat = (typeof LIST_FORMATS)[number];

/** A custom field as the tenant's administrator defined it. `id` is the Field ID of the CRM. */
export interface CustomFieldDefinition {
  readonly id: string;
  readonly label: string;
  readonly type: (typeof CUSTOM_FIELD_TYPES)[number];
  readonly options: readonly string[];
}
