/** Marks in a sentence for what is said unlike it is written: a telephone number, digit by digit. */

const NUMBER = /⟦(\d+)⟧/g;

/** Marks a telephone number; the renderer turns the mark into speech or plain text. */
export const markNumber = (digits: string): string => `⟦${digits}⟧`;

/** Rewrites each marked number. */
export const replaceNumbers = (text: string, write: (digits: string) => string): string =>
	text.replace(NUMBER, (_, digits: string) => write(digits));
