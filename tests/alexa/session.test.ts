/** A session of another version, or a damaged one, is no reason to fail: what is not known is left out. */
import { readSession } from '../../lambda/src/alexa/session';

test.each([
	['nothing', undefined],
	['a text', 'session'],
	['an older form', { form: 0, stored: 'nothing' }],
])('%s starts a fresh session', (_, attributes) => {
	expect(readSession(attributes)).toEqual({ form: 1 });
});

test.each([
	['an offer that is not known', { offer: { kind: 'quiz' } }],
	['what is to be taken up again, when it is not known', { resume: { kind: 'quiz' } }],
	['a stored profile without a date', { stored: {} }],
	['a stored nothing', { stored: null }],
	['a date that is none', { surgery: { date: '2026-02-30', planned: false } }],
	['an odd date', { surgery: 'odd' }],
	['an offer of a topic that is gone', { offer: { kind: 'topic', question: { topic: 'cooking' } } }],
	['an offer of no topic', { offer: { kind: 'slot', question: null } }],
	['the rest of an answer that is gone', { more: { question: { topic: 'cooking' }, next: 1 } }],
	['a list of topics that is none', { heard: 'driving' }],
	['a caveat that is not known', { caveat: 'cooking' }],
	['a part that is not known', { history: ['driving'] }],
	['a name of the language', JSON.parse('{"__proto__": {"helps": 7}}')],
	['a zone that is none', { zone: 'Mars/Base' }],
	['a flag that is none', { untimed: 'yes' }],
	['a count that is none', { misses: -1 }],
	['a topic that is none', { heard: ['driving', 'cooking'] }],
	['the rest of an answer without a place', { more: { question: { topic: 'driving' }, next: '1' } }],
	['a question from no day', { last: { topic: 'driving', from: '2026-02-30' } }],
	['a question with a value that is gone', { before: { topic: 'workGeneral', variant: 'astronaut' } }],
	['what was said, when it is no text', { said: null }],
	['what was said, when it is longer than any answer', { said: 'a'.repeat(3000) }],
	['what was said, when it cannot be spoken', { said: 'Call \u0007.' }],
	['what was said, when half a mark is in it', { said: 'Call ⟦999.' }],
	['what was said, when it asks', { said: 'Shall I go on?' }],
	['a stored profile with half of it gone', { stored: { surgeryDate: '2026-01-20', planned: false } }],
	['an offer of a slot that the topic does not have', { offer: { kind: 'slot', question: { topic: 'driving' } } }],
	['an offer of one topic of two', { offer: { kind: 'either', questions: [{ topic: 'driving' }, null] } }],
	['an offer to check no day', { offer: { kind: 'checkDate', readings: [] } }],
	['an offer to check what is no day', { offer: { kind: 'checkDate', readings: ['2026-01-20', 'monday'] } }],
	['an offer to keep no day', { offer: { kind: 'keepDate' } }],
	['an offer to replace no day', { offer: { kind: 'replaceDate', date: '2026-01-20' } }],
	['an offer to forget what is no day', { offer: { kind: 'forgetDate', date: 7 } }],
	['an offer that asks after no day', { offer: { kind: 'wentAhead', question: { topic: 'driving' } } }],
	['an offer to say again what is no symptom', { offer: { kind: 'sayAgain', topic: 'driving' } }],
])('%s is left out', (_, part) => {
	expect(readSession({ form: 1, helps: 2, ...part })).toEqual({ form: 1, helps: 2 });
});

test('what is known is kept', () => {
	const session = {
		form: 1,
		stored: 'nothing',
		heard: ['driving'],
		caveat: 'femoral',
		more: { question: { topic: 'driving' }, next: 1 },
		surgery: { date: '2026-01-20', planned: false },
		offer: { kind: 'sayAgain', topic: 'legClot' },
		resume: { kind: 'more' },
	};
	expect(readSession(session)).toEqual(session);
});

test('a safety answer stays open whatever else of the session is gone', () => {
	const offer = { kind: 'sayAgain', topic: 'lungClot' };
	const resume = { kind: 'topic', question: { topic: 'cooking' } };
	expect(readSession({ form: 1, offer, resume, said: 'Half ⟦a mark', heard: 7 })).toEqual({ form: 1, offer });
});
