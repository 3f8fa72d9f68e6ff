/**
 * Readable scripts, run through the console and the real handlers. `U:` is what a person says ("(open)" opens the
 * skill); `A:` holds what the answer must contain, in this order, parted by "…". `today:`, `surgery:` (told and kept
 * before), `locale:`, `clinic:`, `form:` and `store: down` set the scene; a new `today:` is another day and another session.
 */
import type { Spoken } from '../../tools/console/echo';
import { holdsInOrder } from '../../tools/smoke/holdsInOrder';
import { isSetting, Scene, scriptFiles, scriptLines } from '../support/Scene';

test.each(scriptFiles)('%s', async (file) => {
	const scene = new Scene();
	let spoken: Spoken | undefined;
	for (const { place, name, text } of scriptLines(file)) {
		if (name === 'U') {
			spoken = await scene.say(text);
			expect({ place, speech: spoken.speech, open: !spoken.ended }).toEqual({
				place,
				speech: spoken.speech,
				open: spoken.speech.endsWith('?'),
			});
		} else if (name === 'A') expectFragments(place, spoken?.speech ?? '', text);
		else if (name === 'R') expectFragments(place, spoken?.reprompt ?? '', text);
		else if (isSetting(name)) scene.set(name, text);
		else throw new Error(`${place} is no line of a script.`);
	}
});

function expectFragments(place: string, speech: string, wanted: string): void {
	const isHeard = holdsInOrder(speech, wanted.split('…'));
	expect({ place, speech, wanted, isHeard }).toEqual({ place, speech, wanted, isHeard: true });
}
