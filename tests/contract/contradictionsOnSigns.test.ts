/** Where the guide argues with itself on wounds, pain and danger: each argument by its number, and what is said instead. */
import unspoken from '../../lambda/content/protocol/unspoken.json';
import { withClinic } from '../../lambda/src/guidance/clinic';
import { localeCodes } from '../../lambda/src/language/locales';
import { matching, must, never, sentences, spokenIn } from '../support/heard';

const emergencyNumber = {
	en: /Call (999|911) now, or your local emergency number\.$/,
	de: /Rufen Sie sofort die 112 an, oder Ihre örtliche Notrufnummer\.$/,
};
const teamToday = {
	en: /call your (surgical )?team (today|the same day)/i,
	de: /noch (heute|am selben Tag)\b.*Operationsteam|Operationsteam an, noch heute|Operationsteam noch (heute|am selben Tag)/i,
};

test('c04 wound: redness or swelling that gets worse counts on any day, and no first days are named', () => {
	const anyDay = { en: /at any time|on any day/, de: /egal (wann|an welchem Tag)/i };
	must(({ firsts }) => firsts('infectionSigns'), anyDay);
	must(({ firsts }) => firsts('infectionSigns'), teamToday);
	must(({ points }) => points('infectionRedness').filter(isAboutGettingWorse), anyDay);
	must(({ alarm }) => [alarm('woundInfection')], teamToday);
	const reddens = (text: string): boolean => /redne|redder|swell|Rötung|Schwell|röter/i.test(text);
	const firstDays = { en: /first|\b(two|2|few) days|within/, de: /erste[nr]|\b(zwei|2|paar) Tage|innerhalb/ };
	never(firstDays, ({ everything }) => sentences(everything).filter(reddens));
});

const isAboutGettingWorse = (text: string): boolean =>
	/growing redness|swelling that gets worse|gets redder|zunehmender Rötung|Schwellung.* zunimmt/.test(text);

test('c06 dressing: it stays on till stitches or staples are out, and nobody is told to take it off', () => {
	const until = {
		en: /at least until stitches or staples are out/,
		de: /mindestens bis Fäden oder Klammern heraus sind/,
	};
	const stages = ['general', 'beforeSurgery', 'inHospital', 'weeks0To2'] as const;
	must(({ firsts }) => firsts('woundDressing', ...stages), until);
	never({
		en: /\b(remove|change|replace|peel|lift|take) (off )?(the|your) (old )?dressings?|dressings? (off|comes? off|may come)/i,
		de: /(nehmen|machen|ziehen|wechseln|entfernen) Sie (den|Ihren) Verband|Verband (selbst )?(ab|abnehmen|entfernen)\b/i,
	});
	const removal = { en: /[Ll]eave the dressing/, de: /Verband (überlassen Sie|drauf)/ };
	must(({ alarm, firsts }) => [alarm('leakingWound'), ...firsts('woundDressing', 'general')], removal);
	expect(Object.keys(unspoken)).toContain('dressingsTime');
	for (const locale of localeCodes) expect(spokenIn(locale).points('dressingsTime')).toEqual([]);
});

test('c14 numbness: a patch often fades but not always fully, and what is new or spreads has a tier', () => {
	const fades = {
		en: /common.*(often fades).*(not always fully|doesn't always fully go)/,
		de: /häufig.*(nicht immer ganz|Ganz weg geht sie nicht immer)/,
	};
	const newOrWeak = {
		en: /[Nn]ew or spreading numbness|numbness is new or spreads/,
		de: /Neue oder größere Taubheit|Taubheit sich ausbreitet|Wird die Stelle größer/,
	};
	const emergency = {
		en: /numb groin, weakness in both legs, or (new )?bladder or bowel trouble is an emergency\. Call (999|911)/,
		de: /Taubheit zwischen den Beinen, Schwäche .*Blase oder Darm sind ein Notfall\. Rufen Sie sofort die 112/,
	};
	for (const name of ['numbness', 'nerveDamage']) {
		for (const wanted of [fades, newOrWeak, emergency, teamToday]) must(({ answers }) => answers(name), wanted);
	}
	must(({ points }) => points('numbnessNormal'), newOrWeak);
	never({
		en: /numb\w*[^.]* (should|will) (resolve|go away|pass|settle|fade)|numb\w*[^.]* (is|are) normal/i,
		de: /taub\w*[^.]* (vergeht|verschwindet|geht) (von selbst|von allein|wieder|ganz weg)|taub\w*[^.]* (ist|sind) normal/i,
	});
});

test('c15 clots: every point about them ends with the signs of a clot in the lung and the emergency number', () => {
	const lungSigns = {
		en: /(breath\w*.*(chest|cough)|chest.*breathe).* emergency\..*Call \d+ now/,
		de: /(Atemnot|Atmen).*Brust.*(Notfall|Ohnmacht)/,
	};
	const clots = ['clotRisk', 'clotPrevention', 'clotLegsInactivity', 'clotLungsDangerous', 'legClot'] as const;
	const named = (text: string): boolean => /\bclots?\b|one leg|[Gg]erinnsel|ein Bein|geschwollenes.* Bein/.test(text);
	must(({ points }) => points(...clots).filter(named), lungSigns);
	must(({ points }) => points(...clots).filter(named), emergencyNumber);
	must(({ alarm }) => [alarm('legClot'), alarm('lungClot')], {
		en: /breathing.*chest/,
		de: /(Atmen|Atemnot).*Brust/,
	});
	must(({ firsts }) => firsts('bloodClots'), teamToday);
});

test('c16 fever: from 38 degrees on, in the scale of the country, and shivering counts too', () => {
	const fever = {
		en: /(38 degrees Celsius|100 Fahrenheit) or more, feeling hot, cold or shivery/,
		de: /ab 38 Grad, Hitzegefühl oder Frösteln/,
	};
	must(matching(/\b38\b|100 Fahrenheit/), fever);
	must(({ firsts }) => firsts('infectionSigns'), fever);
	never({ en: /(above|over|more than|higher than) (38|100)/, de: /(über|mehr als) 38/ });
	expect(spokenIn('en-US').firsts('infectionSigns').join()).toMatch(/100 Fahrenheit/);
	expect(spokenIn('en-US').answers().join()).not.toMatch(/Celsius/);
	expect(() => withClinic({ name: 'A clinic', facts: { infectionTemperature: { value: 39 } } })).toThrow(
		/infectionTemperature/,
	);
});

test('c20 pain: the old pain may ease soon, that of the operation takes longer, and unrelieved pain is for today', () => {
	const twoPains = {
		en: /old hip pain.*pain from the operation|[Pp]ain from the operation.*(old hip pain|new or growing)/,
		de: /alten Hüftschmerzen.*von der Operation|nach mehr als einem Jahr/,
	};
	must(({ firsts }) => firsts('painDuration'), twoPains);
	must(({ firsts }) => firsts('painDuration'), { en: /\btoday\b/, de: /noch (heute|am selben Tag)/ });
	must(({ answers }) => answers('painDuration'), {
		en: /[Ss]udden, severe hip pain.*emergency/,
		de: /plötzlicher starker Schmerz.*Notfall/,
	});
	const easing = { en: /old hip pain/, de: /alten Hüftschmerzen/ };
	const isQuick = (text: string): boolean =>
		/pain (often |has often )?eases?d?\b|(lassen|vergehen) bei vielen|recht bald nach/.test(text);
	must(({ points }) => points('hipPainReliefQuick').filter(isQuick), easing);
	const taken =
		/([Tt]ake (the )?|with the )(painkillers|pain plan)|[Nn]ehmen Sie (Ihre )?Schmerzmittel|nimmt man Schmerzmittel/;
	const asPrescribed = { en: /prescribe[sd]/, de: /verordnet/ };
	must(({ everything }) => sentences(everything).filter((text) => taken.test(text)), asPrescribed);
	must(({ alarm }) => [alarm('unrelievedPain')], teamToday);
});

test('c22 washing: a shower and a bath both wait for the surgeon, and nobody soaks before the wound has healed', () => {
	const waits = {
		en: /until your surgeon agrees|surgeon has not yet agreed/,
		de: /Operationsteam (zustimmt|dem Duschen)/,
	};
	must(({ firsts }) => firsts('showerBath', 'general', 'beforeSurgery', 'weeks6To12'), waits);
	const healed = {
		en: /until your team says the wound has healed/,
		de: /Team (sagt, dass die Wunde verheilt ist|(die Wunde|sie) für verheilt erklärt)/,
	};
	must(matching(/soak (in|until)|Wanne|Baden erst|Gebadet/), healed);
	must(({ firsts }) => firsts('swimming', 'general', 'beforeSurgery'), {
		en: /wound has healed and your surgeon agrees/,
		de: /verheilt/,
	});
	never({
		en: /(shower|bathe?|wash)\w* (normally|as (normal|usual))/i,
		de: /(normal|wie gewohnt) (duschen|baden|waschen)/i,
	});
});

test('c23 fluid: any leak is for the team on the same day, not only what is yellow, thick or smelly', () => {
	const leak = { en: /leak/, de: /aus der Wunde (läuft|etwas)|etwas (aus der Wunde|heraus)|[Nn]ässt/ };
	must(({ firsts }) => firsts('infectionSigns'), leak);
	must(({ answers }) => answers('woundDressing', 'stitches', 'showerBath'), leak);
	must(({ answers }) => answers('showerBath'), { en: /any leak.*even if it is clear/, de: /auch nur ein wenig/ });
	const sameDay = {
		en: /^Call your (surgical )?team today.*leaks/,
		de: /^Rufen Sie noch heute Ihr Operationsteam an.*nässt/,
	};
	must(({ alarm }) => [alarm('leakingWound')], sameDay);
	const alsoWide = { en: /is a sign as well/, de: /ist auch ein Anzeichen/ };
	must(matching(/[Yy]ellow|[Gg]elbe/), alsoWide);
});

test('c30 dangers: bleeding, nerve damage, a moved screw and a drug reaction each have an action', () => {
	const actions = [
		['bleeding', 'heavyBleeding', 'bleedingOnThinners'],
		['nerveDamage', 'weakFoot', 'caudaEquina'],
		['screws', 'movedScrew'],
		['anaestheticSideEffects', 'severeAllergy', 'painkillerEffects'],
	] as const;
	const action = {
		en: /Call your (surgical )?team today|Tell a nurse or your team/i,
		de: /rufen Sie noch am selben Tag Ihr Operationsteam an|Sagen Sie Ihrem Team/i,
	};
	const call = {
		en: /^Call (999 now|911 now|your surgical team today)/,
		de: /^Rufen Sie (sofort die 112|noch heute Ihr Operationsteam) an/,
	};
	for (const [name, ...alarms] of actions) {
		must(({ firsts }) => firsts(name), action);
		must(({ alarm }) => alarms.map(alarm), call);
	}
	for (const name of ['bleeding', 'nerveDamage', 'anaestheticSideEffects'])
		must(({ firsts }) => firsts(name), emergencyNumber);
});
