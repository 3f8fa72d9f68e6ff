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
	['an offer whose resumption is not known', { offer: { kind: 'sayAgain', first: '', resume: { kind: 'quiz' } } }],
	['a stored profile without a date', { stored: {} }],
	['a stored nothing', { stored: null }],
	['a date that is none', { surgery: { date: '2026-02-30', planned: false } }],
	['an odd date', { surgery: 'odd' }],
	['an offer of a topic that is gone', { offer: { kind: 'topic', question: { topic: 'cooking' } } }],
	['an offer of no topic', { offer: { kind: 'slot', question: null } }],
	['the rest of an answer that is gone', { more: { question: { topic: 'cooking' }, next: 1 } }],
	['a list of topics that is none', { heard: 'driving' }],
	['a caveat that is not known', { caveat: 'cooking' }],
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
		offer: {
			kind: 'sayAgain',
			first: 'Call.',
			text: 'Call.',
			topic: 'legClot',
			urgency: 'urgent',
			resume: { kind: 'more' },
		},
	};
	expect(readSession(session)).toEqual(session);
});
