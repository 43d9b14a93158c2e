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

/** What a capture can put into a custom field: the page it was on, and what the API has no field for. */
export const CAPTURED_VALUES = ['url', 'title', 'headline', 'location', 'links', 'date'] as const;

/** A custom field as the tenant's administrator defined it. `id` is the Field ID of the CRM. */
export interface CustomFieldDefinition {
  readonly id: string;
  readonly label: string;
  readonly type: (typeof CUSTOM_FIELD_TYPES)[number];
  readonly options: readonly string[];
  /** What a new contact begins with, in the form of its control. */
  readonly default?: string | undefined;
  /** Which captured value goes into it; `host` narrows `links` to those of one site. */
  readonly fill?: (typeof CAPTURED_VALUES)[number] | undefined;
  readonly host?: string | undefined;
}

/** The languages of this extension, as its package names them. */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ja', 'ko', 'th', 'zh_TW', 'zh_CN', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Seconds that a saved contact can be kept back before it leaves; it can be undone until then. */
export const UNDO_SECONDS = [0, 5, 10, 30] as const;
export type UndoSeconds = (typeof UNDO_SECONDS)[number];

/** Days that contacts which are in the CRM stay in the history, where nobody sets another number. */
export const RETENTION_DAYS = 90;
