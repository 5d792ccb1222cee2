import { nearestColumn, planColumns } from '../../../../nodes/wechat/member/columnPlan';
import { FIELDS, type Operation } from '../../../support/memberFields';

describe('a column', () => {
	it('that stands for the same field as another is listed beside it', () => {
		expect(planColumns(['卡号', 'x', 'code', '积分'], FIELDS.sync)).toEqual({
			found: [
				['code', ['卡号', 'code']],
				['bonus', ['积分']],
			],
			misnamed: [],
			left: ['x'],
			besideSubject: ['x', '积分'],
		});
	});

	it.each<[string, Operation]>([
		['membership_number', 'sync'],
		['expected_bonus', 'sync'],
		['is_notify_bonus', 'activate'],
		['activate_end_time', 'update'],
		['姓名', 'update'],
	])('%s has no place in %s', (column, operation) => {
		expect(planColumns([column], FIELDS[operation]).left).toEqual([column]);
	});
});

describe('the names a card gives its custom fields', () => {
	const names = { 1: ['等级', 'Level'], 2: ['生日礼'] };

	it.each([
		['等级', 'custom_field_value1'],
		['level', 'custom_field_value1'],
		['生日礼', 'custom_field_value2'],
	])('%s is %s', (column, field) => {
		expect(planColumns([column], FIELDS.sync, names).found).toEqual([[field, [column]]]);
	});

	it('stand for starting values in an activation', () => {
		expect(planColumns(['等级'], FIELDS.activate, names).found).toEqual([
			['init_custom_field_value1', ['等级']],
		]);
	});

	it('are no names when two fields share them', () => {
		const shared = { 1: ['礼品'], 2: ['礼 品'], 3: ['等级'] };
		expect(planColumns(['礼品', '等级'], FIELDS.sync, shared)).toMatchObject({
			found: [['custom_field_value3', ['等级']]],
			left: ['礼品'],
		});
	});

	it('do not take the names of points away', () => {
		expect(planColumns(['积分'], FIELDS.sync, { 1: ['积分'] }).found).toEqual([
			['bonus', ['积分']],
		]);
	});
});

describe('the column most like a name that is missing', () => {
	it.each([
		['code', ['姓名', '会员卡编号', '手机'], '会员卡编号'],
		['code', ['codes', 'cod', 'x'], 'codes'],
		['bonus', ['积分值', 'name'], '积分值'],
		['code', ['cozz'], 'cozz'],
		['code', ['czzz', '手机'], undefined],
		['code', [''], undefined],
		['code', [], undefined],
		['unheard_of', ['unheard of'], 'unheard of'],
	])('for %s among %j is %j', (field, columns, nearest) => {
		expect(nearestColumn(field, columns)).toBe(nearest);
	});

	it('counts a character as often as both have it', () => {
		expect(nearestColumn('code', ['cccccccccccc'])).toBeUndefined();
	});
});
