import { expect, it } from 'vitest';
import { wrapCut, wrapName } from './wrap-name.ts';

it('breaks a name where it may be broken, as evenly as it can', () => {
  expect(wrapName('Camping Equipment', 12)).toEqual(['Camping', 'Equipment']);
  expect(wrapName('Bank transfer (automatic)', 14)).toEqual(['Bank transfer', '(automatic)']);
  expect(wrapName('self-employed', 9)).toEqual(['self-', 'employed']);
  expect(wrapName('Web', 12)).toEqual(['Web']);
});

it('says so where two lines are not enough', () => {
  expect(wrapName('Personal Accessories and Gifts', 12)).toBeNull();
  expect(wrapName('2024-01', 5)).toBeNull();
  expect(wrapName('Bestellbestätigungsversand', 12)).toBeNull();
});

it('breaks a long word where there is no other place, and cuts what is left over', () => {
  expect(wrapCut('Bestellbestätigungsversand', 14)).toEqual(['Bestellbestät-', 'igungsversand']);
  expect(wrapCut('Damenoberbekleidung und Zubehör', 12)).toEqual(['Damenoberbe-', 'kleidung un…']);
  expect(wrapCut('Personal Accessories and Gifts', 12)).toEqual(['Personal', 'Accessories…']);
  expect(wrapCut('Web', 12)).toEqual(['Web']);
});
