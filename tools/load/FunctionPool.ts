/**
 * Instances of the function behind one entrance. Lambda gives each request an instance that is doing nothing else; here
 * there are as many as two cores can use, in processes of their own, and a request waits for the first that is free.
 */
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Skill } from '../../lambda/src/skill';
import { type FunctionSettings, LambdaFunction } from '../smoke/LambdaFunction';

export class FunctionPool implements Skill {
	private readonly free: LambdaFunction[];
	private readonly waiting: ((instance: LambdaFunction) => void)[] = [];

	private constructor(
		private readonly all: LambdaFunction[],
		/** Told of each request how long it took, waiting included, in milliseconds. */
		private readonly measured: (since: number, until: number) => void,
	) {
		this.free = [...all];
	}

	static async start(
		size: number,
		settings: FunctionSettings,
		measured: (since: number, until: number) => void,
	): Promise<FunctionPool> {
		const all = await Promise.all(Array.from({ length: size }, () => LambdaFunction.start(settings)));
		return new FunctionPool(all, measured);
	}

	async invoke(envelope: RequestEnvelope): Promise<ResponseEnvelope> {
		const since = performance.now();
		const instance = this.free.pop() ?? (await new Promise<LambdaFunction>((resolve) => this.waiting.push(resolve)));
		try {
			return await instance.invoke(envelope);
		} finally {
			this.measured(since, performance.now());
			const next = this.waiting.shift();
			if (next) next(instance);
			else this.free.push(instance);
		}
	}

	async stop(): Promise<void> {
		await Promise.all(this.all.map((instance) => instance.stop()));
	}
}
