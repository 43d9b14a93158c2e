import { createContext } from 'preact';
import type { PlannedField } from '../lib/form-plan.ts';

/** What the administrator said of the field that is being drawn: its label, control and errors stand somewhere below. */
export const Planned = createContext<PlannedField | undefined>(undefined);

/** The id of the administrator's word of help for a field. */
export const helpId = (field: string) => `help-${field}`;
