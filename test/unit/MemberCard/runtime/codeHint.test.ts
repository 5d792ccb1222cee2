import { addCodeHint } from '../../../../nodes/MemberCard/runtime/codeHint';
import { fakeExecution } from '../../../support/fakeExecution';

describe('codes that look as if a spreadsheet had eaten their zeros', () => {
	const SUBJECTS = [{ code: '0123' }, undefined, {}, { code: '1234' }, { code: '234' }];

	it('are pointed out above the output', () => {
		const { execution, hints } = fakeExecution();
		addCodeHint(execution, SUBJECTS);
		expect(hints).toEqual([
			{
				message:
					"1 card code(s) are shorter than the others, such as '234': leading zeros may have been lost. Format the code column as text where the data comes from.",
				type: 'warning',
				location: 'outputPane',
			},
		]);
	});

	it('are no reason for a hint when there are none', () => {
		const { execution, hints } = fakeExecution();
		addCodeHint(execution, SUBJECTS.slice(0, 4));
		expect(hints).toEqual([]);
	});

	it('are passed over by an n8n without hints', () => {
		const { execution } = fakeExecution({ isOld: true });
		expect(() => addCodeHint(execution, SUBJECTS)).not.toThrow();
	});
});
