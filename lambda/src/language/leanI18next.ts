/**
 * What stands in for i18next in the deployed skill (`tools/build/leanI18next.ts` puts it there): the same sentences from i18next's own
 * parts, without those that detect languages, load files and tell listeners, which a cold start would pay for. It knows the forms of a
 * plural, nesting and formats; no contexts, no ordinals, no form for none, no keys with a dot of their own. Wording that uses
 * one of these fails `tests/contract/leanI18next.test.ts`.
 */
import type { FormatterModule, InitOptions, Interpolator } from 'i18next';

/** What is taken over from i18next. */
interface Parts {
	Interpolator: new (options: InitOptions) => Interpolator;
	PluralResolver: new (
		languageUtils: undefined,
		options: { prepend?: string },
	) => { getSuffix(language: string, count: number): string };
	defaultOptions(): InitOptions;
}

type Tree = { [key: string]: Tree | string | undefined };

interface Options extends InitOptions {
	lng: string;
	parseMissingKeyHandler(key: string): string;
}

/** An i18next instance, as far as the phrasebook knows it. */
interface Instance {
	use(formatter: FormatterModule): void;
	/** One language, with all its sentences. */
	init(options: Options): void;
	/** As i18next's: it throws what the handlers of missing sentences and values throw. */
	t(key: string, params: Record<string, unknown>): string;
}

export const createInstanceFrom =
	({ Interpolator, PluralResolver, defaultOptions }: Parts) =>
	(): Instance => {
		let formatter: FormatterModule;
		let t: Instance['t'];
		return {
			use: (module) => {
				formatter = module;
			},
			init: (given) => {
				const defaults = defaultOptions();
				const interpolation = { ...defaults.interpolation, ...given.interpolation, format: formatter.format };
				const options = { ...defaults, ...given, interpolation };
				const sentences = options.resources?.[options.lng]?.translation as Tree;
				const interpolator = new Interpolator(options);
				const plurals = new PluralResolver(undefined, { prepend: options.pluralSeparator });
				t = (key, params) => {
					const plural = typeof params.count === 'number' ? plurals.getSuffix(options.lng, params.count) : '';
					const sentence = find(sentences, key + plural) ?? find(sentences, key);
					if (sentence === undefined) return options.parseMissingKeyHandler(key);
					return interpolator.nest(interpolator.interpolate(sentence, params, options.lng, params), t, params);
				};
			},
			t: (key, params) => t(key, params),
		};
	};

function find(sentences: Tree, key: string): string | undefined {
	let found: Tree | string | undefined = sentences;
	for (const part of key.split('.')) found = typeof found === 'object' ? found[part] : undefined;
	return typeof found === 'string' ? found : undefined;
}
