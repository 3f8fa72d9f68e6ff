/** How hard a text is to follow, by the formula of each language: a school year. */
import type { locales } from '../../lambda/src/language/locales';
import { readingGrade } from './readingGrade';
import { sachtextformel } from './sachtextformel';

type Language = (typeof locales)[keyof typeof locales]['language'];

export const textGrade: Record<Language, (text: string) => number> = { en: readingGrade, de: sachtextformel };
