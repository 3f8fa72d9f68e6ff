/** Cards in the Alexa app: the key point with its dates written out and its source, and none for what is private. */
import { withClinic } from '../../lambda/src/guidance/clinic';
import { guideProtocol, type Protocol } from '../../lambda/src/guidance/protocol';
import { topicIds, topicOf } from '../../lambda/src/guidance/topics';
import type { Locale } from '../../lambda/src/language/locales';
import { sessionProfileStore } from '../../lambda/src/profile/sessionProfileStore';
import { createConsole } from '../../tools/console/console';
import { createMemoryProfileStore } from '../../tools/console/memoryProfileStore';
import { readClinic } from '../../tools/content';

interface Setting {
	locale?: Locale;
	protocol?: Protocol;
	form?: 'dynamodb' | 'session';
}

async function cardFor(
	question: string,
	{ locale = 'en-GB', protocol = guideProtocol, form = 'dynamodb' }: Setting = {},
) {
	const store = form === 'session' ? sessionProfileStore : createMemoryProfileStore();
	const surgeryDate = form === 'session' ? undefined : '2025-12-02';
	const skill = createConsole({ locale, protocol, surgeryDate, today: '2026-01-06' }, store, form);
	await skill.remember('person');
	return (await skill.exchange(skill.echo('person'), question)).card as { title: string; content: string } | null;
}

test('a card has the answer as it was timed, its date with the year, and the source', async () => {
	const card = await cardFor('when can i drive');
	expect(card).toMatchObject({ type: 'Simple', title: 'Hip Recovery Guide' });
	expect(card?.content).toMatch(/^Not before about 8 weeks, around 27 January 2026, /);
	expect(card?.content).toMatch(/\n\nFrom a patient guide to hip osteotomy\. /);
	expect(card?.content).not.toMatch(/[⟦⟧<>]|\?/);
});

test.each<[Locale, string, RegExp]>([
	['en-US', 'when can i drive', /around January 27, 2026, /],
	['de-DE', 'wann darf ich wieder auto fahren', /27\. Januar 2026/],
])('a card in %s writes its date as the locale does', async (locale, question, date) => {
	expect((await cardFor(question, { locale }))?.content).toMatch(date);
});

test('where nothing is kept, a card holds the general answer, whatever week was told in the question', async () => {
	const card = await cardFor('i had it five weeks ago when can i drive', { form: 'session' });
	expect(card?.content).toMatch(/^Not before about 8 weeks/);
	expect(card?.content).not.toMatch(/20\d\d|December|January|February/);
});

test('an emergency has its numbers on the card', async () => {
	expect((await cardFor("i can't breathe"))?.content).toMatch(/^Call 999 now/);
});

test("a clinic's own figure is on the card under the clinic's name", async () => {
	const card = await cardFor('when can i drive', { protocol: withClinic(readClinic('example-clinic')) });
	expect(card?.content).toMatch(/about 10 weeks, around 10 February 2026.*\n\nFrom Example Hip Clinic and /s);
});

test.each([
	['sex', 'when can i have sex again'],
	['the bladder', "i can't pee"],
	['mood', 'i want to die'],
])('there is no card about %s', async (_, question) => expect(await cardFor(question)).toBeNull());

test('there is no card about a date, a mishearing, or the conversation', async () => {
	for (const said of ['when was my operation', 'quantum kazoo', 'what can you do']) {
		expect(await cardFor(said)).toBeNull();
	}
});

test('the topics without a card are those about sex, mood, pregnancy, and nerves and bowels with their signs', () => {
	const without = topicIds.filter((id) => topicOf(id).private);
	const nerves = ['legLiftingWeakness', 'nerveBurning', 'nerveDamage', 'numbness'];
	expect(without.sort()).toEqual(['constipation', ...nerves, 'mood', 'pregnancy', 'sex'].sort());
});
