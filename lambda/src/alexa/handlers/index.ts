/** All handlers, in order: red flags before everything, the fallback last. */
import { conversationHandler, fallbackHandler, launchHandler } from './conversation';
import type { Handler } from './Handler';
import { redFlagHandler } from './redFlag';
import { surgeryDateHandler } from './surgeryDate';
import { topicHandler } from './topic';

export const handlers: readonly Handler[] = [
	redFlagHandler,
	launchHandler,
	topicHandler,
	surgeryDateHandler,
	conversationHandler,
	fallbackHandler,
];
