/** All handlers, in order: red flags before everything, the fallback last. */
import { conversationHandler, launchHandler } from './conversation';
import { countingHandler } from './counting';
import { declineHandler } from './decline';
import { fallbackHandler, guessesHandler } from './fallback';
import { followUpHandler } from './followUps';
import type { Handler } from './Handler';
import { redFlagHandler } from './redFlag';
import { surgeryDateHandler } from './surgeryDate';
import { topicHandler } from './topic';

export const handlers: readonly Handler[] = [
	redFlagHandler,
	launchHandler,
	topicHandler,
	surgeryDateHandler,
	countingHandler,
	conversationHandler,
	followUpHandler,
	declineHandler,
	guessesHandler,
	fallbackHandler,
];
