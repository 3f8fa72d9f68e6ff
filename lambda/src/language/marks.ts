/** Marks in a sentence for what is said unlike it is written: a telephone number, digit by digit; who is spoken of. */

const NUMBER = /⟦(\d+)⟧/g;

/** Marks a telephone number; the renderer turns the mark into speech or plain text. */
export const markNumber = (digits: string): string => `⟦${digits}⟧`;

/** Rewrites each marked number. */
export const replaceNumbers = (text: string, write: (digits: string) => string): string =>
	text.replace(NUMBER, (_, digits: string) => write(digits));

/** Who listens: the patient, or a carer, who hears the patient spoken of. */
export type Listener = 'patient' | 'carer';

const FORMS = /\[([^[\]|]*)\|([^[\]|]*)\]/g;

/** Chooses between the forms of `[your|their] surgeon`: the first is for the patient, the second for a carer. */
export const speakTo = (listener: Listener, text: string): string =>
	text.replace(FORMS, (_, patient: string, carer: string) => (listener === 'patient' ? patient : carer));
