import type { FailureClass, FailureFacts, Outcome } from '../../../../nodes/wechat/errors/failure';
import { backOffMs, isWorthRepeating } from '../../../../nodes/wechat/transport/retry';

const facts = (kind: FailureClass, outcome: Outcome): FailureFacts => ({
	class: kind,
	what: '',
	advice: '',
	outcome,
});

describe('sending a request again', () => {
	it.each<FailureClass>(['retry', 'brokenAnswer', 'unreachable'])('can help after %s', (kind) => {
		expect(isWorthRepeating(facts(kind, 'unknown'), { repeat: 'safe' })).toBe(true);
		expect(isWorthRepeating(facts(kind, 'unknown'), { repeat: 'read' })).toBe(true);
		expect(isWorthRepeating(facts(kind, 'notSent'), { repeat: 'never' })).toBe(true);
		expect(isWorthRepeating(facts(kind, 'refused'), { repeat: 'never' })).toBe(true);
	});

	it.each<FailureClass>(['retry', 'brokenAnswer', 'unreachable'])(
		'could act twice after %s with an unknown outcome',
		(kind) => {
			expect(isWorthRepeating(facts(kind, 'unknown'), { repeat: 'never' })).toBe(false);
		},
	);

	it.each<FailureClass>(['input', 'state', 'done', 'permission', 'quota', 'token', 'conflict'])(
		'cannot help after %s',
		(kind) => {
			expect(isWorthRepeating(facts(kind, 'refused'), { repeat: 'safe' })).toBe(false);
		},
	);
});

describe('the pause before sending again', () => {
	afterEach(() => jest.restoreAllMocks());

	it.each([
		[0, 0, 750],
		[0, 0.5, 1000],
		[0, 1, 1250],
		[1, 0.5, 2000],
		[2, 0.5, 4000],
		[3, 0, 6000],
	])('number %i with chance %d lasts %i ms', (attempt, chance, expected) => {
		jest.spyOn(Math, 'random').mockReturnValue(chance);
		expect(backOffMs({ class: 'retry', errcode: 45061 }, attempt)).toBe(expected);
		expect(backOffMs({ class: 'retry', errcode: 73104 }, attempt)).toBe(expected * 10);
	});
});
