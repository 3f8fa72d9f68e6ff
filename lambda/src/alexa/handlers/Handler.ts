/** A kind of request and its answer. */
import type { Reply } from '../reply';
import type { SkillRequest } from '../request';
import type { Turn } from '../turn';

export interface Handler {
	handles(request: SkillRequest): boolean;
	reply(turn: Turn): Reply | Promise<Reply>;
}
