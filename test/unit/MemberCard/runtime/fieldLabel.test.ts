import { additionalCardFields } from '../../../../nodes/MemberCard/resources/card/fields/additional';
import { cardFormFields } from '../../../../nodes/MemberCard/resources/card/fields/form';
import { fieldLabel, labelIn } from '../../../../nodes/MemberCard/runtime/fieldLabel';

const FIELDS = [...cardFormFields, ...additionalCardFields];

it.each([
	['base_info.title', 'Title'],
	['base_info.sku.quantity', 'Stock'],
	['quantity', 'Stock'],
	['balance_url', 'Balance Page → URL'],
	['base_info.custom_url', 'Entry Row → URL'],
	['base_info.service_phone', 'Service Phone'],
	['custom_cell1.url', 'Member Row 1 → URL'],
	['custom_field3.name_type', 'Custom Field 3 → Name Type'],
	['advanced_info.text_image_list[1].image_url', 'Text and Pictures, entry 2 → Picture URL'],
	['advanced_info.time_limit[0].type', 'Time Limits, entry 1 → Day'],
	['modify_msg_operation.url_cell.end_time', 'Update Message Offer → Offer → End Time'],
	['base_info.location_id_list[2]', 'Stores → Store IDs, entry 3'],
	// No field of its own: the day of a time limit is called `type`, too, and is not what is meant.
	['base_info.date_info.type', undefined],
	['url', undefined],
])('%s is called %s', (path, label) => {
	expect(fieldLabel(path, FIELDS)).toBe(label);
});

it('a field that the form has not goes by the last step of its path', () => {
	expect(labelIn(FIELDS)('base_info.sku.quantity')).toBe('Stock');
	expect(labelIn(FIELDS)('base_info.date_info.type')).toBe('Type');
});

it('a step that a group has not has no label', () => {
	expect(fieldLabel('custom_cell1.unheard_of', FIELDS)).toBeUndefined();
	expect(
		fieldLabel('title.inner', [
			{ displayName: 'Title', name: 'title', type: 'string', default: '' },
		]),
	).toBeUndefined();
});
